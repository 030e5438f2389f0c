using Graph.Linkage.Model;

namespace Graph.Neo4j;

/// <summary>The sources of the store, and which of them a viewer may see.</summary>
internal sealed class Sources
{
    private readonly Dictionary<long, Source> _byId;
    private readonly HashSet<long>? _visible;

    private Sources(IEnumerable<Source> all, Viewer viewer)
    {
        _byId = all.ToDictionary(source => source.Id);
        _visible = viewer.SeesEverything
            ? null
            : [.. _byId.Values.Where(source => !source.IsWithdrawn && viewer.Sees(source.Dossier, source.Region)).Select(source => source.Id)];
    }

    /// <summary>A file's bytes in one dossier and region.</summary>
    internal sealed record Source(long Id, string FileHash, string Dossier, string Region, bool IsWithdrawn);

    /// <summary>Whether nothing is hidden.</summary>
    public bool SeesAll => _visible is null;

    /// <summary>Visible sources as a parameter; null when nothing is hidden.</summary>
    public List<long>? Parameter => _visible?.ToList();

    public static async Task<Sources> LoadAsync(Statements db, Viewer viewer) => new(
        (await db.QueryAsync("sources")).Select(row => new Source(
            row.Long("id"), row.Text("hash"), row.Text("dossier"), row.Text("region"), row["withdrawn"] is true)),
        viewer);

    public Source this[long id] => _byId[id];

    /// <summary>Sources of a file that the viewer may see, by number.</summary>
    public IEnumerable<Source> OfFile(string fileHash) =>
        _byId.Values.Where(source => source.FileHash == fileHash && !source.IsWithdrawn && (_visible is null || _visible.Contains(source.Id))).OrderBy(source => source.Id);

    public bool Sees(Place place) => _visible is null || _visible.Contains(place.Source);

    public RowRef Ref(Place place) => place.Ref(_byId[place.Source].FileHash);

    /// <summary>Visible rows of the places given, in order, without repetition.</summary>
    public List<RowRef> Rows(IEnumerable<Place> places) => [.. places.Where(Sees).Select(Ref).Distinct().Order()];

    /// <summary>Visible rows as evidence.</summary>
    public Evidence Evidence(IEnumerable<Place> places)
    {
        var rows = Rows(places);
        return new Evidence(rows.Count, [.. rows.Take(Linkage.Model.Evidence.SampleMax)]);
    }
}
