using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Demonstrations;

/// <summary>A person to sign in as, in a demonstration.</summary>
public sealed record DemonstrationPerson(string Email, string FullName, string WhatFor, params IReadOnlyList<(StaffRole Role, PanelSeat? Seat)> Roles)
{
    /// <summary>The password of every demonstration account. Such accounts exist in Development only.</summary>
    public const string Password = "good work for everyone";

    public static DemonstrationPerson Owner { get; } = new("owner@employer.example", "Olu Adeyemi", "owner of an employer: writes, signs, invites");

    public static DemonstrationPerson SecondOwner { get; } = new("owner2@employer.example", "Gwen Calder", "owner of an employer whose application waits at intake");

    public static DemonstrationPerson Newcomer { get; } = new("newcomer@employer.example", "Nia Hughes", "an employer's first visit: nothing joined yet");

    public static DemonstrationPerson Lead { get; } = new("lead@authority.example", "Leila Novak", "lead assessor: intake, allocation, moderation", (StaffRole.LeadAssessor, null));

    public static DemonstrationPerson FirstAssessor { get; } = new("assessor1@union.example", "Aled Price", "union assessor", (StaffRole.Assessor, null));

    public static DemonstrationPerson SecondAssessor { get; } = new("assessor2@union.example", "Ama Boateng", "union assessor", (StaffRole.Assessor, null));

    public static DemonstrationPerson UnionSeat { get; } = new("panel-union@union.example", "Uma Kaur", "panel member, union seat", (StaffRole.PanelMember, PanelSeat.Union));

    public static DemonstrationPerson EmployerSeat { get; } = new("panel-employer@business.example", "Eric Shaw", "panel member, employer seat", (StaffRole.PanelMember, PanelSeat.Employer));

    public static DemonstrationPerson AuthoritySeat { get; } = new("panel-authority@authority.example", "Ada Quinn", "panel member, authority seat", (StaffRole.PanelMember, PanelSeat.Authority));

    public static DemonstrationPerson FirstPublisher { get; } = new("publisher1@authority.example", "Petra Lowe", "publisher: prepares", (StaffRole.Publisher, null));

    public static DemonstrationPerson SecondPublisher { get; } = new("publisher2@authority.example", "Ravi Menon", "publisher: releases", (StaffRole.Publisher, null));

    public static DemonstrationPerson FirstAdministrator { get; } = new("admin1@authority.example", "Mary Okafor", "platform administrator", (StaffRole.Administrator, null));

    public static DemonstrationPerson SecondAdministrator { get; } = new("admin2@authority.example", "Tom Sadler", "platform administrator, the second that some acts need", (StaffRole.Administrator, null));

    public static IReadOnlyList<DemonstrationPerson> All { get; } =
    [
        Newcomer, Owner, SecondOwner, Lead, FirstAssessor, SecondAssessor, UnionSeat, EmployerSeat, AuthoritySeat, FirstPublisher, SecondPublisher, FirstAdministrator,
        SecondAdministrator,
    ];

    public bool IsStaff => Roles.Count > 0;

    /// <summary>Administrators act for the whole platform, everybody else in the two schemes.</summary>
    public bool IsForThePlatform => Roles.Any(r => r.Role == StaffRole.Administrator);
}
