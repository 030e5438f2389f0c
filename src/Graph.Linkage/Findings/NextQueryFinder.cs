using Graph.Linkage.Model;
using Graph.Linkage.Model.Identifiers;
using Graph.Linkage.Projection;
using Graph.Linkage.Store;

namespace Graph.Linkage.Findings;

/// <summary>Orders the numbers and accounts that nobody has asked a provider about by what an answer would tell.</summary>
/// <remarks>
/// <para>Who was queried shows his whole neighbourhood, others show only the ends that lead to him; so ties count once each, however many
/// calls they stand for, and are a lower bound.</para>
/// <para>Worth = log2(1 + 2 · own score of a leader or organiser, or 1 · that of another actor whom signals place, + 1 per tied leader or
/// organiser, + 1/2 per other tied actor that is implicated or placed by signals, + 1/4 per other tied member of a suspected group)
/// + up to 0.3 for tainted money; halved for every 180 days since the last tie.</para>
/// <para>Victims, excluded and official objects and infrastructure are left out. No native place enters. The same facts and the same run give
/// the same list. O(links) time after reading.</para>
/// </remarks>
public sealed class NextQueryFinder
{
    private const double OwnLeaderWeight = 2;
    private const double LeaderWeight = 1;
    private const double SeedWeight = 0.5;
    private const double MemberWeight = 0.25;
    private const double TaintWeight = 0.3;
    private const double TaintHalfFen = 5_000_000;
    private const double AgeHalfDays = 180;

    // 86, an area code and a local number: shorter ones are service numbers, and foreign ones have no operator to ask.
    private const int DomesticDigitsMin = 12;

    private static readonly string[] Ties =
    [
        LinkTypes.Called, LinkTypes.Smsed, LinkTypes.TransferredTo, LinkTypes.ReservedPhone, LinkTypes.ContactPhone, LinkTypes.BoundCard,
        LinkTypes.ShippedTo, LinkTypes.Relative, LinkTypes.CoCase, LinkTypes.CoTravel,
    ];

    private static readonly string[] Shared = [LinkTypes.UsedIn, LinkTypes.LoggedInFrom];
    private static readonly string[] Happenings = [LinkTypes.Called, LinkTypes.Smsed, LinkTypes.TransferredTo, .. Shared];
    private static readonly string[] Heads = ["Leader", "Organiser"];

    private readonly FactTable _facts;
    private readonly Projection.Projection _projection;
    private readonly ActorTable _actors;
    private readonly Thresholds _thresholds;
    private readonly IReadOnlyDictionary<long, string> _providers;
    private readonly Dictionary<int, RankedActor> _rankOf = [];
    private readonly Dictionary<int, string> _groupOf = [];
    private readonly Dictionary<int, long> _taintOf = [];
    private readonly HashSet<int> _implicated = [];
    private readonly long? _start;
    private readonly long? _end;

    private NextQueryFinder(Projection.Projection projection, Thresholds thresholds, IReadOnlyDictionary<long, string> providers)
    {
        (_projection, _facts, _thresholds, _providers) = (projection, projection.Facts, thresholds, providers);
        _actors = new ActorTable(projection, projection.Facts.IsCustomOnly);
        var dated = _facts.Links.Where(link => Happenings.Contains(link.Type) && link.First != long.MinValue).ToArray();
        if (dated.Length > 0)
            (_start, _end) = (dated.Min(link => link.First), dated.Max(link => link.Last));
    }

    /// <summary>Kinds that a provider can be asked about.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [EntityKinds.Phone, EntityKinds.BankCard, EntityKinds.BankAccount, EntityKinds.PaymentAccount];

    /// <summary>The whole list; empty while no run has finished.</summary>
    public static async Task<NextQueryList> FindAsync(IStore store, Viewer viewer, CancellationToken cancellation)
    {
        if (await store.Findings.CurrentRunAsync(viewer, cancellation) is not { } run)
            return new NextQueryList([], 0, null, null);
        var query = new LinkBlockQuery(viewer);
        var facts = await FactReader.ReadAsync(store.Blocks, query, cancellation);
        var aside = await store.Findings.SetAsideAsync(viewer, run.Id, Slice.All, cancellation);
        var rule = await Projector.RuleAsync(store, cancellation);
        var projection = Projector.Project(facts, rule, new ProjectionOptions(), SetAside(facts, aside.Items), run.Snapshot ?? "");
        var document = await store.Settings.GetAsync(Thresholds.DocumentName, cancellation);
        var finder = new NextQueryFinder(
            projection, document is null ? new Thresholds() : Thresholds.Parse(document.Json), await ProvidersAsync(store, query, cancellation));
        finder.Know((await store.Findings.ActorsAsync(viewer, run.Id, null, Slice.All, cancellation)).Items);
        finder.Know((await store.Findings.GroupsAsync(viewer, run.Id, false, Slice.All, cancellation)).Items);
        finder.Know((await store.Findings.LayersAsync(viewer, run.Id, Slice.All, cancellation)).Items);
        finder.KnowImplicated();
        return finder.List(cancellation);
    }

    // What the run kept out, and what was marked since.
    private static string?[] SetAside(FactTable facts, IReadOnlyList<SetAsideFinding> findings)
    {
        var reasons = new string?[facts.Count];
        foreach (var finding in findings)
        {
            if (facts.IndexOf(finding.Id) is var entity and >= 0)
                reasons[entity] = finding.Reason;
        }
        for (var entity = 0; entity < facts.Count; entity++)
        {
            if (facts.Marks[entity] is Marks.Excluded or Marks.Official or Marks.Victim)
                reasons[entity] ??= facts.Marks[entity];
        }
        return reasons;
    }

    private static async Task<Dictionary<long, string>> ProvidersAsync(IStore store, LinkBlockQuery query, CancellationToken cancellation)
    {
        var providers = new Dictionary<long, string>();
        foreach (var (nid, provider) in await store.Blocks.ReadAttributeAsync(query, AttributeNames.Provider, cancellation))
            providers[nid] = provider;
        return providers;
    }

    private void Know(IReadOnlyList<RankedActor> actors)
    {
        foreach (var ranked in actors)
        {
            if (_facts.IndexOf(ranked.Actor.Id) is var entity and >= 0 && _actors.ActorOf(entity) is var actor and >= 0)
                _rankOf.TryAdd(actor, ranked);
        }
    }

    private void Know(IReadOnlyList<RankedGroup> groups)
    {
        foreach (var (group, member) in groups.SelectMany(ranked => ranked.Group.Members.Select(member => (ranked.Group, member))))
        {
            if (_facts.IndexOf(member.Id) is var entity and >= 0)
                _groupOf.TryAdd(entity, group.Id);
        }
    }

    private void Know(IReadOnlyList<LayerFinding> layers)
    {
        foreach (var layer in layers)
        {
            if (_facts.IndexOf(layer.Account) is not (var account and >= 0))
                continue;
            _taintOf[account] = _taintOf.GetValueOrDefault(account) + layer.TaintFen;
            _implicated.Add(account);
        }
    }

    private void KnowImplicated()
    {
        _implicated.UnionWith(_facts.Links.Where(link => link.Type == LinkTypes.ReportedIn).Select(link => link.From));
        _implicated.UnionWith(Enumerable.Range(0, _facts.Count).Where(entity => _facts.Marks[entity] == Marks.Implicated));
        _implicated.RemoveWhere(entity => _projection.SetAside[entity] is not null);
    }

    private NextQueryList List(CancellationToken cancellation)
    {
        var found = new List<(NextQuery Query, int Entity)>();
        for (var entity = 0; entity < _facts.Count; entity++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsOpen(entity) && Judge(entity) is { } query)
                found.Add((query, entity));
        }
        return new NextQueryList(
            [
                .. found.OrderByDescending(item => item.Query.Score).ThenByDescending(item => item.Query.LastSeen).ThenBy(item => item.Entity)
                    .Select(item => item.Query),
            ],
            Enumerable.Range(0, _facts.Count).Count(entity => _facts.Queried[entity] && Kinds.Contains(_facts.KindOf(entity))),
            _start, _end);
    }

    // A card and its account are one purse: the card is asked about, and an answer about one answers for the other.
    private bool IsOpen(int entity)
    {
        var kind = _facts.KindOf(entity);
        if (!Kinds.Contains(kind) || _projection.SetAside[entity] is not null || _facts.Queried[entity])
            return false;
        if (kind == EntityKinds.Phone)
            return _facts.Ids[entity].Key is { Length: >= DomesticDigitsMin } key && key.StartsWith("86", StringComparison.Ordinal);
        var purse = _facts.LinksOf(entity, LinkTypes.HasCard).Select(link => link.Other(entity)).ToArray();
        return !Array.Exists(purse, other => _facts.Queried[other]) && (kind != EntityKinds.BankAccount || purse.Length == 0);
    }

    private NextQuery? Judge(int entity)
    {
        var own = _actors.ActorOf(entity);
        var ranked = own < 0 ? null : _rankOf.GetValueOrDefault(own);
        var ownScore = ranked is { Actor.PlacedBy: "signals" } ? ranked.Actor.Score : (double?)null;
        var taint = _taintOf.GetValueOrDefault(entity);
        var peers = PeersOf(entity, own);
        var placed = peers.Keys.Select(RankOf).OfType<RankedActor>().Where(peer => peer.Actor.PlacedBy == "signals").OrderBy(peer => peer.Rank).ToArray();
        var leaders = placed.Count(peer => Heads.Contains(peer.Actor.Role));
        var implicated = peers.Where(peer => !IsPlaced(peer.Key) && peer.Value.Exists(_implicated.Contains)).Select(peer => peer.Key).ToHashSet();
        var seeds = placed.Length - leaders + implicated.Count;
        var members = peers.Count(peer => !IsPlaced(peer.Key) && !implicated.Contains(peer.Key) && peer.Value.Exists(_groupOf.ContainsKey));
        if (leaders + seeds + members == 0 && ownScore is null && taint == 0)
            return null;
        var (first, last) = PeriodOf(entity);
        var age = last is { } seen && _end is { } end ? (int)TimeSpan.FromTicks(end - seen).TotalDays : 0;
        var role = ranked?.Actor.Role ?? "Unknown";
        var ties = (ownScore ?? 0) * (Heads.Contains(role) ? OwnLeaderWeight : 1) + leaders * LeaderWeight + seeds * SeedWeight + members * MemberWeight;
        var worth = (Math.Log2(1 + ties) + TaintWeight * taint / (taint + TaintHalfFen)) * Math.Pow(2, -age / AgeHalfDays);
        var owner = _facts.TargetsOf(entity, LinkTypes.UsedBy, LinkTypes.RegisteredTo, LinkTypes.OpenedBy).DefaultIfEmpty(-1).First();
        return new NextQuery(
            _facts.Ids[entity], _facts.Names[entity] ?? (owner < 0 ? null : _facts.Names[owner]), owner < 0 ? null : _facts.Ids[owner],
            ProviderOf(entity), GroupOf(entity, peers), worth, ownScore, role, leaders, seeds, members,
            placed.FirstOrDefault()?.Actor.Id, taint, first, last, age);
    }

    private RankedActor? RankOf(int unit) => unit < _actors.Count ? _rankOf.GetValueOrDefault(unit) : null;

    private bool IsPlaced(int unit) => RankOf(unit) is { Actor.PlacedBy: "signals" };

    // Other ends by the actor they belong to, those of no actor each for itself; what the actor holds himself does not count.
    private SortedDictionary<int, List<int>> PeersOf(int entity, int own)
    {
        var peers = new SortedDictionary<int, List<int>>();
        foreach (var link in _facts.LinksOf(entity, Ties))
            Add(link.Other(entity));
        foreach (var mark in _facts.TargetsOf(entity, Shared).Where(mark => _projection.SetAside[mark] is null).Distinct())
        {
            var users = _facts.SourcesOf(mark, Shared).Distinct().ToArray();
            foreach (var user in users.Length > _thresholds.SharedAccountsMax ? [] : users.Append(mark))
                Add(user);
        }
        return peers;

        void Add(int other)
        {
            var actor = _actors.ActorOf(other);
            if (other == entity || (actor >= 0 && actor == own) || _projection.SetAside[other] is not null)
                return;
            var unit = actor >= 0 ? actor : _actors.Count + other;
            if (!peers.TryGetValue(unit, out var items))
                peers[unit] = items = [];
            items.Add(other);
        }
    }

    private (long? First, long? Last) PeriodOf(int entity)
    {
        var dated = _facts.LinksOf(entity, Happenings).Where(link => link.First != long.MinValue).ToArray();
        return dated.Length == 0 ? (null, null) : (dated.Min(link => link.First), dated.Max(link => link.Last));
    }

    private string? ProviderOf(int entity) => _providers.GetValueOrDefault(_facts.Nids[entity]) ?? _facts.KindOf(entity) switch
    {
        EntityKinds.Phone => PhoneCarrier.Of(_facts.Ids[entity].Key),
        EntityKinds.BankCard => BankBins.BankOf(_facts.Ids[entity].Key),
        _ => null,
    };

    private string? GroupOf(int entity, SortedDictionary<int, List<int>> peers) => _groupOf.GetValueOrDefault(entity)
        ?? peers.Values.Select(items => items.Select(item => _groupOf.GetValueOrDefault(item)).FirstOrDefault(group => group is not null))
            .OfType<string>().GroupBy(group => group).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
}
