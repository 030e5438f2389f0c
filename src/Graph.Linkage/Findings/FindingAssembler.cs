using Graph.Linkage.Model;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;

namespace Graph.Linkage.Findings;

/// <summary>Turns profiles and communities into what is published: names, roles, evidence rows, order.</summary>
public sealed class FindingAssembler
{
    private readonly FindingContext _context;
    private readonly EvidenceLookup _evidence;
    private readonly RoleFinder _roles;
    private readonly IReadOnlyList<ActorProfile> _profiles;
    private readonly bool _areAllSuspects;

    /// <summary>Prepares the assembly.</summary>
    /// <param name="context">The context.</param>
    /// <param name="evidence">Looks up rows.</param>
    /// <param name="roles">Names roles.</param>
    /// <param name="profiles">Every actor.</param>
    public FindingAssembler(FindingContext context, EvidenceLookup evidence, RoleFinder roles, IEnumerable<ActorProfile> profiles)
    {
        (_context, _evidence, _roles) = (context, evidence, roles);
        _areAllSuspects = context.Facts.IsCustomOnly;
        _profiles =
        [
            .. profiles.OrderByDescending(profile => profile.Score)
                .ThenByDescending(profile => profile.Group >= 0 && context.Groups[profile.Group].IsSuspected)
                .ThenByDescending(profile => profile.Group >= 0 ? context.Groups[profile.Group].Entities.Length : 1)
                .ThenBy(profile => profile.Actor),
        ];
    }

    /// <summary>All findings of a run.</summary>
    /// <param name="snapshot">Snapshot id.</param>
    /// <param name="runId">Id of the run.</param>
    /// <param name="previous">Groups of the previous run of the scope.</param>
    /// <param name="cancellation">Checked between lookups.</param>
    public async Task<FindingSet> AssembleAsync(
        string snapshot, string runId, IReadOnlyList<GroupFinding> previous, CancellationToken cancellation)
    {
        var identities = GroupIdentity.Match(
            [.. _context.Groups.Select(group => (IReadOnlyCollection<EntityId>)[.. group.Entities.Select(entity => _context.Facts.Ids[entity])])],
            previous, runId);
        var firsts = _profiles.Where(profile => profile.Group >= 0).DistinctBy(profile => profile.Group).Select(profile => profile.Actor).ToHashSet();
        var roles = _profiles.ToDictionary(profile => profile.Actor, profile => _roles.Of(profile, firsts.Contains(profile.Actor)));
        var actors = new List<ActorFinding>(_profiles.Count);
        foreach (var profile in _profiles)
        {
            cancellation.ThrowIfCancellationRequested();
            actors.Add(await ActorAsync(profile, roles[profile.Actor], profile.Group < 0 ? null : identities[profile.Group].Id, cancellation));
        }
        return new FindingSet(
            snapshot, Groups(identities, roles), actors, await SetAsideAsync(cancellation), await LayersAsync(cancellation));
    }

    private async Task<ActorFinding> ActorAsync(ActorProfile profile, string role, string? groupId, CancellationToken cancellation)
    {
        var signals = new List<SignalFinding>();
        foreach (var signal in profile.Signals)
        {
            var evidence = signal.Value is null or 0 ? Evidence.None : await _evidence.OfAsync(signal.Lids, signal.Transfers, cancellation);
            signals.Add(new SignalFinding(signal.Name, signal.Value, signal.Threshold, "high", evidence, signal.Facts));
        }
        for (var i = 0; i < SignalNames.Centralities.Count; i++)
        {
            signals.Add(new SignalFinding(
                SignalNames.Centralities[i], profile.Centrality?.Values[i], 0, "high", Evidence.None, []));
        }
        var facts = _context.Facts;
        var name = facts.Names[profile.Entity] ?? (profile.Owner >= 0 ? facts.Names[profile.Owner] : null);
        return new ActorFinding(
            facts.Ids[profile.Entity], name, groupId, role, profile.Score, profile.IsPlacedBySignals ? "signals" : "centrality",
            profile.Abstained, signals, _areAllSuspects ? [] : LookAlikeChecks.Of(_context, profile),
            profile.Owner >= 0 ? facts.Ids[profile.Owner] : null);
    }

    private IReadOnlyList<GroupFinding> Groups(IReadOnlyList<(string Id, string Change)> identities, IReadOnlyDictionary<int, string> roles)
    {
        var byGroup = _profiles.Where(profile => profile.Group >= 0).ToLookup(profile => profile.Group);
        var ordered = Enumerable.Range(0, _context.Groups.Count)
            .Select(number => (Number: number, Community: _context.Groups[number], Profiles: byGroup[number].ToArray()))
            .OrderByDescending(group => group.Community.IsSuspected)
            .ThenByDescending(group => group.Profiles.Length == 0 ? 0 : group.Profiles[0].Score)
            .ThenByDescending(group => group.Community.Entities.Length)
            .ThenBy(group => identities[group.Number].Id, StringComparer.Ordinal);
        return [.. ordered.Select((group, i) => Group(group.Community, group.Profiles, identities[group.Number], roles, i + 1))];
    }

    private GroupFinding Group(
        Community community, ActorProfile[] profiles, (string Id, string Change) identity, IReadOnlyDictionary<int, string> roles, int number)
    {
        var facts = _context.Facts;
        var inside = community.Entities.ToHashSet();
        var links = community.Entities.SelectMany(entity => facts.LinksOf(entity).ToArray().Select(i => facts.Links[i])
            .Where(link => link.From == entity && inside.Contains(link.To) && link.First != long.MinValue && LinkTypes.IsActivity(link.Type))).ToArray();
        var taints = community.Entities.SelectMany(entity => _context.TaintsOf[entity]).ToArray();
        var cases = taints.Select(taint => taint.Case)
            .Concat(community.Entities.SelectMany(entity => facts.TargetsOf(entity, LinkTypes.ReportedIn)))
            .Where(entity => facts.KindOf(entity) == Model.EntityKinds.Case).Distinct().Order().Select(entity => facts.Ids[entity]);
        return new GroupFinding(
            identity.Id, LabelOf(profiles, number), community.Type, community.IsSuspected, profiles.Length == 0 ? 0 : profiles[0].Score,
            Members(community, profiles, roles), community.Entities.Count(entity => facts.KindOf(entity) == Model.EntityKinds.Person),
            [.. cases], AmountOf(taints), links.Length == 0 ? null : links.Min(link => link.First),
            links.Length == 0 ? null : links.Max(link => link.Last), community.Entities.Count(entity => facts.Queried[entity]),
            community.EvidenceKinds, community.Seeds, identity.Change);
    }

    // In each case the money is counted once, where it first reaches the group.
    private static long AmountOf(AccountTaint[] taints) => taints.GroupBy(taint => taint.Case)
        .Sum(incident => incident.GroupBy(taint => taint.Layer).MinBy(layer => layer.Key)!.Sum(taint => taint.TaintFen));

    private string LabelOf(ActorProfile[] profiles, int number)
    {
        if (profiles.Length == 0)
            return $"#{number}";
        var (facts, leader) = (_context.Facts, profiles[0]);
        var name = facts.Names[leader.Entity] ?? (leader.Owner >= 0 ? facts.Names[leader.Owner] : null);
        var key = facts.Ids[leader.Entity].Key;
        return $"{name ?? (_areAllSuspects || key.Length <= 4 ? key : "…" + key[^4..])} #{number}";
    }

    private IReadOnlyList<MemberFinding> Members(Community community, ActorProfile[] profiles, IReadOnlyDictionary<int, string> roles)
    {
        var facts = _context.Facts;
        var members = new List<MemberFinding>();
        var inside = community.Entities.ToHashSet();
        foreach (var profile in profiles.Where(profile => inside.Remove(profile.Entity)))
            members.Add(new MemberFinding(facts.Ids[profile.Entity], roles[profile.Actor], profile.Score));
        members.AddRange(inside.Order().Select(entity => new MemberFinding(facts.Ids[entity], "Unknown", null)));
        return members;
    }

    private async Task<IReadOnlyList<SetAsideFinding>> SetAsideAsync(CancellationToken cancellation)
    {
        var found = new List<SetAsideFinding>();
        for (var entity = 0; entity < _context.Facts.Count; entity++)
        {
            if (_context.SetAside[entity] is { } reason)
                found.Add(new SetAsideFinding(_context.Facts.Ids[entity], reason, await _evidence.OfEntityAsync(entity, cancellation)));
        }
        return found;
    }

    private async Task<IReadOnlyList<LayerFinding>> LayersAsync(CancellationToken cancellation)
    {
        var (facts, found) = (_context.Facts, new List<LayerFinding>());
        foreach (var taint in _context.Taints)
        {
            var lids = taint.Inflows.Count > 0 ? [] : facts.LinksOf(taint.Account, LinkTypes.ReportedIn)
                .Where(link => link.To == taint.Case).Select(link => link.Lid).ToArray();
            found.Add(new LayerFinding(
                facts.Ids[taint.Case], facts.Ids[taint.Account], taint.Layer, taint.TaintFen,
                await _evidence.OfAsync(lids, taint.Inflows, cancellation)));
        }
        return found;
    }
}
