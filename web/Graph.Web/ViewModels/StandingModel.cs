using Graph.Linkage.Findings;
using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Store;
using Graph.Web.Resources;

namespace Graph.Web.ViewModels;

/// <summary>Says of any object where it stands in the ranking, why, why not, and what is missing.</summary>
public sealed class StandingModel(IStore store, NextQueries queries)
{
    private const int HeldMax = 12;
    private const long GapTicks = 7 * TimeSpan.TicksPerDay;

    private static readonly string[] Owning = [LinkTypes.UsedBy, LinkTypes.RegisteredTo, LinkTypes.OpenedBy, LinkTypes.HasCard, LinkTypes.HasNumber];

    private static PageText T => PageText.Instance;

    /// <summary>The standing of an object whose page was read; null while no run has finished.</summary>
    public async Task<Standing?> ReadAsync(Viewer viewer, EntityProfile profile, CancellationToken cancellation)
    {
        if (profile is not { Run: { } run, Findings: { } findings })
            return null;
        var held = await HeldAsync(viewer, profile.Entity, cancellation);
        var ranked = findings.Actor ?? await RankedOfAsync(viewer, run.Id, held, cancellation);
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

    // What belongs to the same person: his numbers and accounts, himself for a number.
    private async Task<IReadOnlyList<EntityRef>> HeldAsync(Viewer viewer, EntityRow entity, CancellationToken cancellation)
    {
        var held = new List<EntityRef> { EntityRef.Of(entity) };
        for (var i = 0; i < held.Count && i < 2 && held.Count < HeldMax; i++)
        {
            foreach (var type in Owning)
            {
                var links = await store.Reader.LinksAsync(viewer, new LinkQuery(held[i].Nid!.Value, type), Slice.First(HeldMax), cancellation);
                var isOwner = held[i].Id.Kind is EntityKinds.Person or EntityKinds.Company;
                foreach (var link in links.Items)
                {
                    var other = link.From.Nid == held[i].Nid ? link.To : link.From;
                    if (held.TrueForAll(known => known.Nid != other.Nid) && (isOwner || i == 0))
                        held.Add(EntityRef.Of(other));
                }
            }
            // From a number go on to its owner's other numbers, not to those of everybody beyond.
            if (i == 0 && held.FindIndex(1, known => known.Id.Kind is EntityKinds.Person) is var owner and > 1)
                (held[1], held[owner]) = (held[owner], held[1]);
            if (i == 0 && held.Count > 1 && held[1].Id.Kind != EntityKinds.Person)
                break;
        }
        return held;
    }

    private async Task<RankedActor?> RankedOfAsync(Viewer viewer, string runId, IReadOnlyList<EntityRef> held, CancellationToken cancellation)
    {
        RankedActor? best = null;
        foreach (var other in held.Skip(1))
        {
            var found = (await store.Findings.ForEntityAsync(viewer, runId, other.Id, cancellation)).Actor;
            if (found is not null && (best is null || found.Rank < best.Rank))
                best = found;
        }
        return best;
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
