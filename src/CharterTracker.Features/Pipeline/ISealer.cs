namespace CharterTracker.Features.Pipeline;

/// <summary>
/// Seals small secrets (authenticator seeds, evidence keys) under a key that lives outside the database and its backup. What is
/// sealed for one purpose and owner does not open for another.
/// </summary>
public interface ISealer
{
    /// <param name="purpose">A constant, for example <c>totp-seed</c>.</param>
    /// <param name="owner">Whose it is: a user, an evidence item.</param>
    string Seal(string purpose, Guid owner, ReadOnlySpan<byte> secret);

    /// <summary>Throws <see cref="System.Security.Cryptography.CryptographicException"/> where anything was tampered with.</summary>
    byte[] Open(string purpose, Guid owner, string sealedSecret);
}
