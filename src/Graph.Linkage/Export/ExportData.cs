using Graph.Linkage.Model;
using Graph.Linkage.Projection;
using Graph.Linkage.Findings;
using Graph.Linkage.Store;

namespace Graph.Linkage.Export;

/// <summary>What a viewer may take out: entities, links and the findings of the current run, masked where asked for.</summary>
/// <remarks>Masked ids carry a running number, so that two objects with one mask stay two.</remarks>
public sealed class ExportData
{
    private readonly FactTable _facts;
    private readonly bool _isMasked;

    private ExportData(FactTable facts, bool isMasked) => (_facts, _isMasked) = (facts, isMasked);

    /// <summary>Entities in node order.</summary>
    public IReadOnlyList<ExportEntity> Entities { get; private set; } = [];

    /// <summary>Links by start, end, type.</summary>
    public IReadOnlyList<ExportLink> Links { get; private set; } = [];

    /// <summary>Groups in rank order, other communities included.</summary>
    public IReadOnlyList<RankedGroup> Groups { get; private set; } = [];

    /// <summary>Actors in rank order.</summary>
    public IReadOnlyList<RankedActor> Actors { get; private set; } = [];

    /// <summary>Layers by case, layer, account.</summary>
    public IReadOnlyList<LayerFinding> Layers { get; private set; } = [];

    /// <summary>Runs the viewer sees, latest first.</summary>
    public IReadOnlyList<RunRecord> Runs { get; private set; } = [];

    /// <summary>The run the findings are of, or null.</summary>
    public RunRecord? Run { get; private set; }

    /// <summary>Entities with an answered query.</summary>
    public IEnumerable<string> Queried => Enumerable.Range(0, _facts.Count).Where(u => _facts.Queried[u]).Select(IdOf);

    /// <summary>Reads everything the viewer sees.</summary>
    public static async Task<ExportData> LoadAsync(IStore store, Viewer viewer, bool isMasked, CancellationToken cancellation)
    {
        var facts = await FactReader.ReadAsync(store.Blocks, new LinkBlockQuery(viewer), cancellation);
        var data = new ExportData(facts, isMasked || viewer.Masking == MaskingLevel.Masked)
        {
            Run = await store.Findings.CurrentRunAsync(viewer, cancellation),
            Runs = (await store.Runs.ListAsync(viewer, Slice.All, cancellation)).Items,
        };
        if (data.Run is { } run)
        {
            data.Groups = (await store.Findings.GroupsAsync(viewer, run.Id, true, Slice.All, cancellation)).Items;
            data.Actors = (await store.Findings.ActorsAsync(viewer, run.Id, null, Slice.All, cancellation)).Items;
            data.Layers = (await store.Findings.LayersAsync(viewer, run.Id, Slice.All, cancellation)).Items;
        }
        data.Fill();
        return data;
    }

    /// <summary>Written id of an entity as it leaves the house.</summary>
    public string IdOf(EntityId id) => _facts.IndexOf(id) is var entity and >= 0 ? IdOf(entity) : _isMasked ? Masking.Mask(id) : id.ToString();

    /// <summary>A name as it leaves the house, or null.</summary>
    public string? NameOf(string? name) => name is null || !_isMasked ? name : Masking.MaskName(name);

    /// <summary>Free text as it leaves the house.</summary>
    public string TextOf(string text) => _isMasked ? Masking.MaskText(text) : text;

    /// <summary>Label of a group as it leaves the house: it begins with the leader's name.</summary>
    public string LabelOf(GroupFinding group) => _isMasked ? Masking.MaskLabel(group.Label) : group.Label;

    /// <summary>Written id of a group's leader, empty where it has none.</summary>
    public string LeaderOf(GroupFinding group) => group.Members.FirstOrDefault(member => member.Score is not null) is { } leader ? IdOf(leader.Id) : "";

    private string IdOf(int entity) => _isMasked ? $"{Masking.Mask(_facts.Ids[entity])}#{entity + 1}" : _facts.Ids[entity].ToString();

    private void Fill()
    {
        var memberships = Groups.SelectMany(ranked => ranked.Group.Members.Select(member => (member, ranked.Group.Id)))
            .ToDictionary(pair => pair.member.Id, pair => (pair.member, Group: pair.Id));
        var scores = Actors.ToDictionary(ranked => ranked.Actor.Id, ranked => ranked.Actor);
        Entities = [.. Enumerable.Range(0, _facts.Count).Select(u =>
        {
            var (member, group) = memberships.GetValueOrDefault(_facts.Ids[u]);
            var actor = scores.GetValueOrDefault(_facts.Ids[u]);
            return new ExportEntity(
                IdOf(u), _facts.KindOf(u), NameOf(_facts.Names[u]), actor?.GroupId ?? group, actor?.Role ?? member?.Role, actor?.Score ?? member?.Score);
        })];
        Links = [.. _facts.Links.Select(link => new ExportLink(
            IdOf(link.From), IdOf(link.To), link.Type, link.Count, link.SumFen, TimeOf(link.First), TimeOf(link.Last), LinkWeight.Of(link)))];
    }

    private static string? TimeOf(long ticks) =>
        ticks == long.MinValue ? null : new Moment(ticks, Moment.BeijingMinutes, TimePrecision.Second).ToString();
}
