using Graph.Linkage.Model;

namespace Graph.Neo4j;

/// <summary>What makes a link one link.</summary>
internal readonly record struct LinkIdentity(EntityId From, EntityId To, string Type, bool IsDirected)
{
    /// <summary>The identity of a link as a row states it: ends of one without direction stand in their order.</summary>
    public static LinkIdentity Of(EntityId from, EntityId to, string type, bool isDirected)
    {
        isDirected &= !LinkTypes.IsSymmetric(type);
        return !isDirected && from.CompareTo(to) > 0 ? new LinkIdentity(to, from, type, false) : new LinkIdentity(from, to, type, isDirected);
    }

    /// <summary>The relationship type.</summary>
    public string RelationshipType => LinkTypes.IsCustom(Type) ? CypherText.CustomType : Type;
}
