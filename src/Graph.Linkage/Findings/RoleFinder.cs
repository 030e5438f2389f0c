using Graph.Linkage.Model;

namespace Graph.Linkage.Findings;

/// <summary>Says what an actor does in a group, from what he handled, opened, moved, kept and whom he calls.</summary>
public sealed class RoleFinder
{
    private readonly FindingContext _context;
    private readonly AsymmetricContactSignal _contact;
    private readonly Dictionary<int, string> _plain = [];

    /// <summary>Roles in a context.</summary>
    public RoleFinder(FindingContext context, AsymmetricContactSignal contact) => (_context, _contact) = (context, contact);

    /// <summary>Role of a profiled actor.</summary>
    /// <param name="profile">The actor.</param>
    /// <param name="isFirst">Whether it is first in its group.</param>
    public string Of(ActorProfile profile, bool isFirst)
    {
        if (profile.Group < 0 || !_context.Groups[profile.Group].IsSuspected || _context.Facts.IsCustomOnly)
            return isFirst && profile.Group >= 0 && _context.Facts.IsCustomOnly ? "Leader" : "Unknown";
        if (isFirst && profile.IsPlacedBySignals)
            return "Leader";
        var plain = PlainOf(profile.Actor);
        if (plain is "Opener" or "MoneyMover" or "Handler" or "Caller")
            return plain;
        var type = _context.Groups[profile.Group].Type;
        var openers = _context.Ties.Partners(profile.Actor).Count(other => PlainOf(other) == "Opener");
        if (openers >= _context.Thresholds.HandlerRegistrations)
            return "Recruiter";
        if (!_contact.IsHead(profile.Actor))
            return profile.IsPlacedBySignals ? "Organiser" : plain;
        return type switch
        {
            GroupTypes.CardTrafficking => "Dealer",
            GroupTypes.GoipDen => "DeviceKeeper",
            _ => "Organiser",
        };
    }

    private string PlainOf(int actor)
    {
        if (!_plain.TryGetValue(actor, out var role))
            _plain[actor] = role = FindPlain(actor);
        return role;
    }

    private string FindPlain(int actor)
    {
        var (facts, items) = (_context.Facts, _context.Actors.ItemsOf(actor));
        if (HandledOwners(_context, actor) >= _context.Thresholds.HandlerRegistrations)
            return "Handler";
        if (items.Any(item => facts.KindOf(item) == EntityKinds.Device
            && facts.SourcesOf(item, LinkTypes.UsedIn).Distinct().Count() >= _context.Thresholds.BoxSims))
            return "DeviceKeeper";
        var group = _context.GroupOfActor(actor);
        var type = group >= 0 ? _context.Groups[group].Type : GroupTypes.Unknown;
        var hasImplicated = items.Any(_context.Implication.IsImplicated);
        if (hasImplicated && type == GroupTypes.CallDen && items.Any(item => facts.KindOf(item) == EntityKinds.Phone && _context.Implication.IsImplicated(item)))
            return "Caller";
        if (hasImplicated && type is GroupTypes.WaterHouse)
            return "MoneyMover";
        if (hasImplicated)
            return facts.KindOf(_context.Actors.MainOf(actor)) == EntityKinds.Person ? "Opener" : "Unknown";
        return "Unknown";
    }

    /// <summary>Distinct owners whose registrations an actor handled or is the contact of.</summary>
    public static int HandledOwners(FindingContext context, int actor) => context.Actors.ItemsOf(actor)
        .SelectMany(item => context.Facts.SourcesOf(item, LinkTypes.HandledBy, LinkTypes.ContactPhone))
        .Select(card => context.Actors.ActorOf(card)).Where(owner => owner >= 0 && owner != actor).Distinct().Count();
}
