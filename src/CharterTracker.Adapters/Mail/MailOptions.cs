namespace CharterTracker.Adapters.Mail;

/// <summary>Settings under <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary><c>PickupFolder</c> or <c>Smtp</c>.</summary>
    public string? Transport { get; set; }

    /// <summary>The folder that mails are written to as files; <c>mail</c> in the data folder unless set.</summary>
    public string PickupFolder { get; set; } = "";

    /// <summary>The sender, with or without a name: <c>Good Work Charter &lt;charter@example.gov.uk&gt;</c>.</summary>
    public string From { get; set; } = "CharterTracker <no-reply@localhost>";

    public SmtpOptions Smtp { get; set; } = new();
}

/// <summary>Settings under <c>Mail:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>Whether TLS is required; it may be false only for a server on the same machine.</summary>
    public bool RequireTls { get; set; } = true;

    public string? UserName { get; set; }

    public string? Password { get; set; }
}
