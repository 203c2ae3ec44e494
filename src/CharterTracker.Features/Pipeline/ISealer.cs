namespace CharterTracker.Features.Pipeline;

/// <summary>
/// Seals small secrets (authenticator seeds, evidence keys) under a key that lives outside the database and its backup. What is
/// sealed for one purpose and owner does not open for another.
/// </summary>
public interface ISealer
{
    /// <param name="purpose">A constant, for example <c>totp-seed</c>.</param>
    /// <param name="owner">The user, evidence item or other row that the secret belongs to.</param>
    string Seal(string purpose, Guid owner, ReadOnlySpan<byte> secret);

    /// <summary>
    /// Opens a sealed secret. Throws <see cref="System.Security.Cryptography.CryptographicException"/> where anything was tampered with.
    /// </summary>
    byte[] Open(string purpose, Guid owner, string sealedSecret);
}
