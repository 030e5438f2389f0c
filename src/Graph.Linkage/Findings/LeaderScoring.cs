using Graph.Linkage.Model;

namespace Graph.Linkage.Findings;

/// <summary>The leader profile of an actor: signals place, else centrality does, never both.</summary>
public static class LeaderScoring
{
    private const int ComputableMin = 2;
    private const int GroupActorsMin = 3;

    /// <summary>
    /// With a signal at its threshold 0.5 + 0.5 · mean of min(1, value / threshold) over the computable ones, otherwise 0.5 · base.
    /// </summary>
    public static double Score(IReadOnlyList<Signal> signals, double centralityBase)
    {
        var computable = signals.Where(signal => signal.Value is not null).ToArray();
        return signals.Any(signal => signal.IsReached)
            ? 0.5 + 0.5 * computable.Average(signal => Math.Min(1, signal.Value!.Value / signal.Threshold))
            : 0.5 * centralityBase;
    }

    /// <summary>Profiles one actor.</summary>
    public static ActorProfile Profile(FindingContext context, int actor, IReadOnlyList<Signal> signals, ActorCentrality? centrality)
    {
        var isPlaced = signals.Any(signal => signal.IsReached);
        var group = context.GroupOfActor(actor);
        var (entity, owner) = isPlaced ? Bearer(context, actor, signals) : (context.Actors.MainOf(actor), -1);
        return new ActorProfile(
            actor, group, signals, centrality, Score(signals, centrality?.Base ?? 0), isPlaced,
            AbstainedOf(context, actor, group, signals, isPlaced), entity, owner);
    }

    // Who bears the score: a person only when somebody says that he uses or handled what the evidence is about. A registration in his name
    // says who signed, so the number it came through bears the score and the person is named as its owner.
    private static (int Entity, int Owner) Bearer(FindingContext context, int actor, IReadOnlyList<Signal> signals)
    {
        var main = context.Actors.MainOf(actor);
        if (context.Facts.KindOf(main) != EntityKinds.Person)
            return (main, -1);
        var via = signals.Where(signal => signal.IsReached).SelectMany(signal => signal.Via).ToArray();
        if (via.Length == 0 || via.Any(item => item == main || context.Facts.TargetsOf(item, LinkTypes.UsedBy).Contains(main)))
            return (main, -1);
        var bearer = via.Select(item => NumberOf(context, actor, item)).GroupBy(item => item)
            .OrderByDescending(uses => uses.Count()).ThenBy(uses => Preference(context.Facts.KindOf(uses.Key))).ThenBy(uses => uses.Key)
            .First().Key;
        return (bearer, main);
    }

    // A SIM is known by the number it carries.
    private static int NumberOf(FindingContext context, int actor, int item) => context.Facts.KindOf(item) != EntityKinds.Imsi ? item
        : context.Facts.TargetsOf(item, LinkTypes.HasNumber).Where(phone => context.Actors.ActorOf(phone) == actor).DefaultIfEmpty(item).First();

    private static int Preference(string kind) => kind switch
    {
        EntityKinds.Phone => 0,
        EntityKinds.BankCard or EntityKinds.BankAccount or EntityKinds.PaymentAccount => 1,
        _ => 2,
    };

    private static string? AbstainedOf(FindingContext context, int actor, int group, IReadOnlyList<Signal> signals, bool isPlaced)
    {
        if (signals.Count(signal => signal.Value is not null) < ComputableMin)
            return "insufficient-signals";
        if (isPlaced)
            return null;
        if (group < 0 || context.ActorsIn(context.Groups[group]).Count < GroupActorsMin)
            return "group-too-small";
        return context.Actors.ItemsOf(actor).Any(item => context.Facts.Queried[item]) || !context.Facts.Queried.Contains(true)
            ? null : "no-coverage";
    }
}
