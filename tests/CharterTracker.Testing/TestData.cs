namespace CharterTracker.Testing;

/// <summary>The files in <c>data</c>, each with its source and licence next to it.</summary>
public static class TestData
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);

    public static FileStream Open(string name) => File.OpenRead(PathOf(name));

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));
}
