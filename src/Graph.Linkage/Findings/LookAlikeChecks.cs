using Graph.Linkage.Model;
using Graph.Linkage.Projection;

namespace Graph.Linkage.Findings;

/// <summary>Recognises innocent or lesser patterns that look like a leader's; listed beside the signals, never part of the score.</summary>
public static class LookAlikeChecks
{
    private const int GuestSims = 4;
    private const int TraderPartners = 10;
    private const double TaintedShareMax = 0.3;
    private const double RentGapDaysMin = 25;
    private const double RentGapDaysMax = 35;

    /// <summary>Codes of the patterns that fit, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(FindingContext context, ActorProfile profile)
    {
        var actor = profile.Actor;
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        if (RoleFinder.HandledOwners(context, actor) >= context.Thresholds.HandlerRegistrations)
            codes.Add("handler");
        if (IsCourier(context, actor))
            codes.Add("courier");
        if (IsShop(context, actor))
            codes.Add("shop");
        if (IsExchanger(context, actor))
            codes.Add("exchanger");
        if (IsLandlord(context, actor))
            codes.Add("landlord");
        if (IsRelative(context, actor))
            codes.Add("relative");
        if (profile.Signals.Where(signal => signal.Name != SignalNames.AsymmetricContact).All(signal => signal.Value is null or 0)
            && profile.Signals.Any(signal => signal.Name == SignalNames.AsymmetricContact && signal.Value > 1))
            codes.Add("driver");
        return [.. codes];
    }

    private static bool IsCourier(FindingContext context, int actor) =>
        context.Ties.Contacts[actor] >= context.Thresholds.CourierContacts
        && context.Ties.Partners(actor).Count(other => context.IsSuspected(context.Actors.MainOf(other))) < 0.2 * context.Ties.Contacts[actor];

    // SIMs that are at home in other handsets and were only tried here.
    private static bool IsShop(FindingContext context, int actor) => context.Marks.Own(actor)
        .Where(own => context.Facts.KindOf(own.Mark) == EntityKinds.Device)
        .Any(own => context.Facts.SourcesOf(own.Mark, LinkTypes.UsedIn)
            .Count(sim => context.Actors.HomeOf[sim] != own.Mark && context.Actors.ActorOf(sim) != actor && !context.Implication.IsImplicated(sim)) >= GuestSims);

    private static bool IsExchanger(FindingContext context, int actor)
    {
        foreach (var account in context.Actors.ItemsOf(actor).Where(item => EntityKinds.IsAccount(context.Facts.KindOf(item))))
        {
            var inflows = context.Facts.LinksOf(account, LinkTypes.TransferredTo).Where(link => link.To == account).ToArray();
            var taint = context.TaintsOf[account].Sum(found => found.TaintFen);
            if (taint > 0 && inflows.Length >= TraderPartners && taint < TaintedShareMax * inflows.Sum(link => link.SumFen))
                return true;
        }
        return false;
    }

    // The same amount from somebody of a group about once a month, and no call either way.
    private static bool IsLandlord(FindingContext context, int actor) => context.Ties.In(actor)
        .Where(tie => context.IsSuspected(context.Actors.MainOf(tie.Key)) && tie.Value.All(link => link.Type == LinkTypes.TransferredTo))
        .SelectMany(tie => tie.Value)
        .Any(tie => IsRent(context.Facts.LinksOf(tie.To, LinkTypes.TransferredTo).First(link => link.Lid == tie.Lid), context));

    private static bool IsRent(FactLink link, FindingContext context)
    {
        if (link.Count < 2 || link.First == long.MinValue || link.SumFen % link.Count != 0)
            return false;
        var gapDays = TimeSpan.FromTicks(link.Last - link.First).TotalDays / (link.Count - 1);
        return gapDays is >= RentGapDaysMin and <= RentGapDaysMax
            && Array.Exists(context.Transfers, transfer => transfer.Lid == link.Lid && transfer.AmountFen == link.SumFen / link.Count);
    }

    private static bool IsRelative(FindingContext context, int actor)
    {
        foreach (var item in context.Actors.ItemsOf(actor))
        {
            if (context.Facts.LinksOf(item, LinkTypes.Relative).Any())
                return true;
            var clean = context.Facts.SourcesOf(item, LinkTypes.ReservedPhone)
                .Where(account => !context.Implication.IsImplicated(account)).Select(context.Actors.ActorOf)
                .Where(owner => owner >= 0 && owner != actor).Distinct().Count();
            if (clean > 0)
                return true;
        }
        return false;
    }
}
