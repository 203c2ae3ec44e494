using CharterTracker.Domain.Publications;

namespace CharterTracker.Features.Publications;

/// <summary>
/// The reason that a publisher gives where the register will name an employer in another way than the panel or the register did.
/// </summary>
internal static class PublicationReasons
{
    public static readonly string TooLong = $"The reason must be {PublicationBatch.ReasonMaxLength} characters or fewer";

    public static string WhatToSay(Publishable one) =>
        $"Say why {one.Facts.EmployerName} has another name or number than {(one.Before is null ? "the panel decided on" : "the register says")}";
}
