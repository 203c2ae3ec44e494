namespace CharterTracker.Domain.Employers;

/// <summary>An organisation that may join a scheme, with a permanent number of ours.</summary>
public sealed class Employer : IVersioned
{
    public const int NameMaxLength = 200;
    public const int NumberMaxLength = 12;
    public const int MaxWorkers = 3_000_000;

    private readonly List<Workplace> _workplaces = [];
    private readonly List<Membership> _members = [];
    private readonly List<EmployerIdentifier> _identifiers = [];
    private readonly List<FormerName> _formerNames = [];
    private List<string> _sicCodes = [];

    private Employer() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }

    /// <summary>The number in <c>/register/{employerNumber}</c>; it never changes and is never used again.</summary>
    public string Number { get; private init; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The name folded for searching, whatever the database's collation.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>SIC 2007, five digits each; the first is the main one.</summary>
    public IReadOnlyList<string> SicCodes => _sicCodes;

    /// <summary>Section letter of the main SIC code, A to U; null where no code is known.</summary>
    public string? Sector { get; private set; }
    public int Workers { get; private set; }
    public SizeBand Size { get; private set; }

    /// <summary>The type of organisation; null for employers that joined before it was asked.</summary>
    public OrganisationType? Type { get; private set; }

    /// <summary>A sole trader is a person: shown in public only by consent.</summary>
    public bool IsSoleTrader { get; private set; }

    /// <summary>When a sole trader agreed to be published; null for everybody else and until then.</summary>
    public DateTimeOffset? PublicationConsentAt { get; private set; }

    /// <summary>When a sole trader said no to being published; null for everybody else and until then.</summary>
    public DateTimeOffset? PublicationRefusedAt { get; private set; }

    /// <summary>The trading name that a sole trader is published under, where that is not the person's own name.</summary>
    public string? TradingName { get; private set; }

    /// <summary>
    /// Hash of <see cref="OrganisationFacts"/> as they are now, for comparing with the register; null for an employer that has not been
    /// changed since before it was kept.
    /// </summary>
    public string? FactsSha256 { get; private set; }
    public DateTimeOffset JoinedAt { get; private init; }

    /// <summary>
    /// When it was shown that the people of the team may act for the employer; null until then. How, and by whom, is an
    /// <see cref="EmployerVerification"/>.
    /// </summary>
    /// <remarks>
    /// A verification proves that these people act for the organisation of this name and these numbers. So it lapses when the team takes
    /// another name, or adds a number of a public register. The same name with its legal form written in another way (Ltd, Limited) is no
    /// other name, and a number that is taken off says less: neither ends it. What is public already stays so.
    /// </remarks>
    public DateTimeOffset? VerifiedAt { get; private set; }
    public IReadOnlyCollection<Workplace> Workplaces => _workplaces;
    public IReadOnlyCollection<Membership> Members => _members;
    public IReadOnlyCollection<EmployerIdentifier> Identifiers => _identifiers;

    /// <summary>The names that it had before. They are not loaded with it: whoever reads them asks for them.</summary>
    public IReadOnlyCollection<FormerName> FormerNames => _formerNames;

    public static Employer Join(string number, EmployerProfile profile, Guid ownerId, DateTimeOffset at)
    {
        Guard(profile);

        var employer = new Employer { Id = Guid.CreateVersion7(at), Number = number, JoinedAt = at };
        employer.SetProfile(profile);
        employer._members.Add(Membership.Create(ownerId, MembershipRole.Owner, at));
        return employer;
    }

    public bool MayBePublished => !IsSoleTrader || PublicationConsentAt is not null;

    public string PublicName => TradingName ?? Name;

    /// <summary>
    /// Records consent to be named in public: under the trading name, or under the person's own name where none is given.
    /// </summary>
    public void GivePublicationConsent(string? tradingName, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerSignatory), "Only an owner or a signatory can agree to be published");
        BrokenRuleException.ThrowUnless(IsSoleTrader, "Only a sole trader has to agree to be published");

        (PublicationConsentAt, PublicationRefusedAt) = (at, null);
        TradingName = string.IsNullOrWhiteSpace(tradingName) ? null : tradingName.Trim();
        NoteFacts();
    }

    /// <summary>Withdraws consent to be named in public. Whoever calls this erases what is public, in the same transaction.</summary>
    public void WithdrawPublicationConsent(Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerSignatory), "Only an owner or a signatory can take this back");
        BrokenRuleException.ThrowUnless(PublicationConsentAt is not null, "You have not agreed to be published");

        (PublicationConsentAt, PublicationRefusedAt) = (null, at);
        TradingName = null;
        NoteFacts();
    }

    /// <summary>Records that a sole trader says no to being named in public. It can be answered otherwise at any time.</summary>
    public void RefusePublication(Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerSignatory), "Only an owner or a signatory can answer this");
        BrokenRuleException.ThrowUnless(IsSoleTrader, "Only a sole trader has to agree to be published");
        BrokenRuleException.ThrowUnless(PublicationConsentAt is null, "You have agreed to be published. Take that back instead");

        PublicationRefusedAt = at;
    }

    /// <summary>
    /// Changes what the employer says of itself. A new name becomes public only by a publication, for which two people see both names; the
    /// old one is kept.
    /// </summary>
    public void UpdateDetails(EmployerProfile profile, Guid byUserId, DateTimeOffset at)
    {
        GuardEditor(byUserId);
        BrokenRuleException.ThrowUnless(profile.Name.Trim() == Name || HasOwner(byUserId), "Only an owner can change the name");
        BrokenRuleException.ThrowUnless(
            profile.Type is null || IsSoleTrader == (profile.Type == OrganisationType.SoleTrader) || HasOwner(byUserId),
            "Only an owner can say whether it is a sole trader, because that decides what is published about a person");
        Guard(profile);

        if (profile.Name.Trim() != Name)
        {
            _formerNames.Add(FormerName.Create(Id, Name, at));
        }
        if (IsAnotherName(profile.Name))
        {
            VerifiedAt = null;
        }
        SetProfile(profile);
    }

    /// <summary>Whether this is another name than it has, and not only another way to write its legal form.</summary>
    public bool IsAnotherName(string name) => !LegalForms.AreOneName(name, Name);

    /// <summary>Marks that it was shown that the people of the team may act for the employer.</summary>
    public void MarkVerified(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(VerifiedAt is null, "This employer is verified already");

        VerifiedAt = at;
    }

    /// <summary>Sets how many people work for the employer. Answers and the size band are judged by this number.</summary>
    public void SetWorkers(int workers, Actor actor)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can change this");

        var profile = new EmployerProfile(Name, SicCodes, Sector, workers);
        Guard(profile);

        SetProfile(profile);
    }

    /// <summary>Adds a number of a public register. Nobody has shown yet that the team may act under it, so a verification lapses.</summary>
    public void AddIdentifier(string register, string value)
    {
        BrokenRuleException.ThrowUnless(_identifiers.TrueForAll(i => i.Register != register), "The employer has a number of that kind already");

        VerifiedAt = null;
        _identifiers.Add(EmployerIdentifier.Create(register, value));
        NoteFacts();
    }

    public void RemoveIdentifier(string register)
    {
        _identifiers.RemoveAll(i => i.Register == register);
        NoteFacts();
    }

    public Workplace AddWorkplace(string name, string localAuthorityCode, string? postcode)
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(name), "Give the workplace a name");

        var workplace = Workplace.At(name, localAuthorityCode, postcode);
        _workplaces.Add(workplace);
        NoteFacts();
        return workplace;
    }

    public void RemoveWorkplace(Guid workplaceId)
    {
        BrokenRuleException.ThrowUnless(_workplaces.Count > 1, "An employer needs at least one workplace");

        _workplaces.RemoveAll(w => w.Id == workplaceId);
        NoteFacts();
    }

    /// <summary>Notes the hash of what could be public. Every change of such a fact ends with this.</summary>
    public void NoteFacts() => FactsSha256 = OrganisationFacts.Of(this).Sha256();

    /// <summary>Adds a role of one person. An owner writes and signs anyway, so whoever is an owner has no other role beside it.</summary>
    public void AddMember(Guid userId, MembershipRole role, DateTimeOffset at)
    {
        GuardNewRole(userId, role);

        if (role == MembershipRole.Owner)
        {
            _members.RemoveAll(m => m.UserId == userId);
        }
        _members.Add(Membership.Create(userId, role, at));
    }

    /// <summary>Refuses where a role would give somebody nothing that they do not have.</summary>
    public void GuardNewRole(Guid userId, MembershipRole role)
    {
        BrokenRuleException.ThrowUnless(!HasOwner(userId), "This person is an owner of this team already, and so writes and signs");
        BrokenRuleException.ThrowUnless(!_members.Exists(m => m.UserId == userId && m.Role == role), "This person has that role already");
    }

    /// <summary>Removes one role of one person. The last owner cannot be removed, since nobody could then let anybody in.</summary>
    public void RemoveMember(Guid membershipId, Guid byUserId)
    {
        GuardOwner(byUserId);
        var membership = _members.Find(m => m.Id == membershipId);
        BrokenRuleException.ThrowUnless(membership is not null, "This person has left the team already");
        BrokenRuleException.ThrowUnless(
            membership!.Role != MembershipRole.Owner || _members.Count(m => m.Role == MembershipRole.Owner) > 1,
            "The team needs an owner. Make somebody else an owner first");

        _members.Remove(membership);
    }

    public bool HasOwner(Guid userId) => _members.Exists(m => m.UserId == userId && m.Role == MembershipRole.Owner);

    /// <summary>Refuses anybody but an owner: only owners decide who belongs to the team.</summary>
    public void GuardOwner(Guid userId) => BrokenRuleException.ThrowUnless(HasOwner(userId), "Only an owner decides who is in the team");

    /// <summary>Refuses people who may only sign: signatories do not edit the details of the employer.</summary>
    public void GuardEditor(Guid userId) =>
        BrokenRuleException.ThrowUnless(RolesOf(userId).Contains(ActorRole.EmployerContributor), "Only an owner or a contributor can change this");

    /// <summary>The roles of a person in this team; empty for somebody who does not belong to it.</summary>
    public IEnumerable<ActorRole> RolesOf(Guid userId) => RolesOf(_members.Where(m => m.UserId == userId).Select(m => m.Role));

    /// <summary>The roles that these memberships give.</summary>
    public static IEnumerable<ActorRole> RolesOf(IEnumerable<MembershipRole> memberships) =>
        memberships.SelectMany(role => role switch
        {
            MembershipRole.Owner => [ActorRole.EmployerContributor, ActorRole.EmployerSignatory],
            MembershipRole.Contributor => new[] { ActorRole.EmployerContributor },
            _ => [ActorRole.EmployerSignatory],
        }).Distinct();

    private static void Guard(EmployerProfile profile)
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(profile.Name), "Enter the employer's name");
        BrokenRuleException.ThrowUnless(profile.Workers is >= 1 and <= MaxWorkers, "Enter how many people work for you, 1 or more");
    }

    private void SetProfile(EmployerProfile profile)
    {
        Name = profile.Name.Trim();
        SearchName = NameFolding.Fold(Name);
        _sicCodes = [.. profile.SicCodes];
        Sector = profile.Sector;
        Workers = profile.Workers;
        if (profile.Type is { } organisationType)
        {
            (Type, IsSoleTrader) = (organisationType, organisationType == OrganisationType.SoleTrader);
        }
        if (!IsSoleTrader)
        {
            // Consent was given for a person: it is asked for again if the employer becomes a sole trader again.
            (PublicationConsentAt, PublicationRefusedAt, TradingName) = (null, null, null);
        }
        Size = SizeBands.Of(profile.Workers);
        NoteFacts();
    }
}
