using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>An entity that settling touches.</summary>
internal sealed class SettledEntity(long nid, EntityId id, EntityFacts facts, bool isNew)
{
    private readonly UInt128 _hashBefore = isNew ? 0 : facts.Hash(id);

    public long Nid => nid;

    public EntityId Id => id;

    public EntityFacts Facts => facts;

    public bool IsNew => isNew;

    public bool IsGone => facts.Places.Count == 0;

    /// <summary>What the sum over entities changes by.</summary>
    public UInt128 HashChange => unchecked((IsGone ? 0 : facts.Hash(id)) - _hashBefore);

    /// <summary>The node's properties; absent ones are removed.</summary>
    public Dictionary<string, object?> Properties()
    {
        var attributes = facts.Attributes(_ => true);
        var forms = SearchText.Forms(id).ToList();
        var texts = attributes.Where(seen => seen.Value.Name == AttributeNames.Name).Select(seen => SearchText.Fold(seen.Value.Value));
        if (forms.Count == 0)
            texts = texts.Append(SearchText.Fold(id.Key));
        var text = string.Join('\n', texts.Where(folded => folded.Length > 0).Distinct());
        return new Dictionary<string, object?>
        {
            ["nid"] = nid, ["kind"] = EntityKinds.PrefixOf(id.Kind), ["key"] = id.Key,
            ["name"] = EntityFacts.Shown(attributes, AttributeNames.Name), ["mark"] = EntityFacts.Shown(attributes, Marks.Attribute),
            ["shown"] = Shown(attributes), ["number"] = forms.Count > 0 ? string.Join('\n', forms) : null, ["text"] = text.Length > 0 ? text : null,
            ["sources"] = facts.Sources.ToList(), ["facts"] = facts.Pack(),
        };
    }

    /// <summary>Shown values as <c>name=value</c>.</summary>
    private static List<string>? Shown(List<EntityFacts.Seen> attributes)
    {
        var shown = attributes.Select(seen => seen.Value.Name).Distinct().Order(StringComparer.Ordinal)
            .Select(name => name + "=" + EntityFacts.Shown(attributes, name)).ToList();
        return shown.Count > 0 ? shown : null;
    }
}
