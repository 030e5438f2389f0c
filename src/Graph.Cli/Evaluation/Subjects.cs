using Graph.Linkage.Model;

namespace Graph.Cli.Evaluation;

/// <summary>Who stands behind exported ids: a person of the truth, else the registered owner, else the object itself.</summary>
internal sealed class Subjects
{
    private readonly Dictionary<string, TruthPerson> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ownerOf = new(StringComparer.Ordinal);

    public Subjects(Truth truth, ProductExport export)
    {
        foreach (var person in truth.Persons)
        {
            foreach (var actor in person.Actors)
                _known.TryAdd(actor, person);
        }
        foreach (var link in export.Links.Where(link => link.Type is LinkTypes.RegisteredTo or LinkTypes.OpenedBy))
            _ownerOf.TryAdd(link.From, link.To);
        Observed = export.Entities.Select(entity => entity.Id).Where(_known.ContainsKey).Select(id => _known[id]).ToHashSet();
    }

    /// <summary>Persons of the truth of whom the export shows anything.</summary>
    public IReadOnlySet<TruthPerson> Observed { get; }

    /// <summary>Name of the subject behind an id.</summary>
    public string Of(string id) => _known.TryGetValue(id, out var person) ? person.Id : _ownerOf.GetValueOrDefault(id, id);

    /// <summary>The person of the truth behind an id, or null.</summary>
    public TruthPerson? PersonOf(string id) => _known.GetValueOrDefault(id) ?? _known.GetValueOrDefault(Of(id));

    /// <summary>Subjects in order of their best-placed id.</summary>
    public IReadOnlyList<string> Rank(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. ids.Select(Of).Where(seen.Add)];
    }
}
