using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Store;
using Graph.Web.Resources;

namespace Graph.Web.ViewModels;

/// <summary>Says of any object where it stands in the ranking, why, why not, and what is missing.</summary>
public sealed class StandingModel(IStore store, NextQueries queries)
{
    private const long GapTicks = 7 * TimeSpan.TicksPerDay;

    private static PageText T => PageText.Instance;

    /// <summary>The standing of an object whose page was read; null while no run has finished.</summary>
    public async Task<Standing?> ReadAsync(Viewer viewer, EntityProfile profile, CancellationToken cancellation)
    {
        if (profile is not { Run: { } run, Findings: { } findings })
            return null;
        var belongings = new Belongings(store, viewer);
        var held = await belongings.OfAsync(profile.Entity, cancellation);
        var ranked = findings.Actor ?? await belongings.RankedAsync(run.Id, held.Skip(1), cancellation);
        var line = ranked is null ? null : await new FindingLines(store, viewer, run.Id).ActorAsync(ranked, cancellation);
        var reached = ranked?.Actor.Signals.Where(SignalReading.IsReached).ToList() ?? [];
        var missing = await MissingAsync(viewer, profile, held, cancellation);
        if (ranked is not null)
            missing.AddRange(ranked.Actor.Signals.Where(signal => SignalReading.IsDomain(signal) && signal.Value is null).Select(signal => new MissingRecord(signal.Name)));
        return new Standing(
            line, findings.Actor is not null, findings.ActorTotal, [.. Reached(reached), .. For(profile, viewer)],
            [.. Against(profile, ranked?.Actor, reached.Count)], missing);
    }

    private static IEnumerable<StandingReason> Reached(IEnumerable<SignalFinding> signals) => signals.Select(signal => new StandingReason(
        string.Join(T["sentence.separator"], SignalFacts.Of(signal).Prepend(T["why.signal.reached", T.Word("signal", signal.Name), Shown.Value(signal.Value), Shown.Value(signal.Threshold)])),
        Topics.OfSignal(signal)));

    private static IEnumerable<StandingReason> For(EntityProfile profile, Viewer viewer)
    {
        if (profile.Entity.Mark == Marks.Implicated)
            yield return new StandingReason(T["why.marked"]);
        var cases = profile.Neighbours.Where(count => count.LinkType == LinkTypes.ReportedIn && count.Kind == EntityKinds.Case).Sum(count => count.Neighbours);
        if (cases > 0)
            yield return new StandingReason(T["why.reported", cases]);
        foreach (var layer in profile.Findings!.Layers.OrderByDescending(layer => layer.TaintFen).Take(3))
            yield return new StandingReason(T["why.layer", layer.Case.Key, layer.Layer, Shown.Money(layer.TaintFen)], Topics.OfLayer(layer));
        if (profile.Findings.Group is { Group: { IsSuspected: true } group })
            yield return new StandingReason(T["why.member", Shown.Label(group, viewer), Shown.Count(group.Size)]);
    }

    private static IEnumerable<StandingReason> Against(EntityProfile profile, ActorFinding? actor, int reached)
    {
        if (profile.Findings!.SetAside is { } aside)
            yield return new StandingReason(T["why.aside", T.Word("aside", aside.Reason)], Topics.OfSetAside(aside));
        if (actor is null)
            yield break;
        if (reached == 0)
            yield return new StandingReason(T["why.signal.none"]);
        foreach (var signal in actor.Signals.Where(signal => SignalReading.IsDomain(signal) && signal.Value > 0 && !SignalReading.IsReached(signal)))
            yield return new StandingReason(T["why.signal.below", T.Word("signal", signal.Name), Shown.Value(signal.Value), Shown.Value(signal.Threshold)], Topics.OfSignal(signal));
        var zero = actor.Signals.Where(signal => SignalReading.IsDomain(signal) && signal.Value == 0).Select(signal => T.Word("signal", signal.Name)).ToList();
        if (zero.Count > 0)
            yield return new StandingReason(T["why.signal.zero", string.Join(T["list.separator"], zero)]);
        foreach (var doubt in Topics.Doubts(actor))
            yield return new StandingReason(doubt);
        if (actor.LookAlikes.Count == 0)
            yield return new StandingReason(T["why.lookalike.none"]);
        if (actor.Owner is not null)
            yield return new StandingReason(T["why.owner"]);
    }

    private async Task<List<MissingRecord>> MissingAsync(
        Viewer viewer, EntityProfile profile, IReadOnlyList<EntityRef> held, CancellationToken cancellation)
    {
        var missing = new List<MissingRecord>();
        if (profile.Findings?.SetAside is not null)
            return missing;
        var list = await queries.ReadAsync(viewer, cancellation);
        foreach (var entity in held.Where(entity => NextQueryFinder.Kinds.Contains(entity.Id.Kind)))
        {
            var file = entity.Id.Kind == EntityKinds.Phone ? "calls" : "statement";
            var records = (await store.Reader.CoverageAsync(viewer, entity.Nid!.Value, cancellation)).Where(record => CoverageState.IsAnswer(record.Result)).ToList();
            var query = list.Items.FirstOrDefault(item => item.Id == entity.Id);
            if (records.Count == 0)
            {
                missing.Add(new MissingRecord(file, entity, query?.Provider ?? ProviderOf(entity.Id), query?.AskFrom ?? list.FirstSeen, query?.AskTo ?? list.LastSeen));
                continue;
            }
            var provider = records[0].Provider.Length == 0 ? ProviderOf(entity.Id) : records[0].Provider;
            if (list.FirstSeen is { } first && records.Min(record => record.From.UtcTicks) - first > GapTicks)
                missing.Add(new MissingRecord(file, entity, provider, first, records.Min(record => record.From.UtcTicks)));
            if (list.LastSeen is { } last && last - records.Max(record => record.To.UtcTicks) > GapTicks)
                missing.Add(new MissingRecord(file, entity, provider, records.Max(record => record.To.UtcTicks), last));
            var counts = await store.Reader.NeighbourCountsAsync(viewer, entity.Nid.Value, cancellation);
            var isUsed = counts.Any(count => count.LinkType is LinkTypes.UsedIn or LinkTypes.LoggedInFrom or LinkTypes.HasNumber);
            if (!isUsed)
                missing.Add(new MissingRecord(entity.Id.Kind == EntityKinds.Phone ? "devices" : "logins", entity, provider));
        }
        return missing;
    }

    private static string? ProviderOf(EntityId id) => id.Kind switch
    {
        EntityKinds.Phone => PhoneCarrier.Of(id.Key),
        EntityKinds.BankCard => BankBins.BankOf(id.Key),
        _ => null,
    };
}
