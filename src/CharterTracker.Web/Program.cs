using CharterTracker.Features;
using CharterTracker.Web;

var builder = WebApplication.CreateBuilder(args);
var dataFolder = Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["DataFolder"] ?? "data");
Directory.CreateDirectory(dataFolder);
builder.Services.AddDatabase(builder.Configuration, dataFolder);
builder.Services.AddFeatures();
var app = builder.Build();
await app.RunAsync();
