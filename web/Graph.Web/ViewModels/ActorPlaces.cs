using Graph.Linkage.Model;
using Graph.Linkage.Places;
using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>Where ranked actors belong by one kind of place: their own regions and, where the score is a number's, those of its owner.</summary>
internal sealed class ActorPlaces(PlaceTable places, string kind)
{
    /// <summary>Codes of an actor, ascending.</summary>
    public IReadOnlyList<string> Of(ActorFinding actor) => actor.Owner is { } owner
        ? [.. places.Of(kind, actor.Id).Union(places.Of(kind, owner)).Order(StringComparer.Ordinal)]
        : places.Of(kind, actor.Id);

    /// <summary>Whether an actor belongs to a region; everybody does where none is given.</summary>
    public bool IsIn(ActorFinding actor, string? region) =>
        region is null || Of(actor).Any(code => code.StartsWith(region, StringComparison.Ordinal));

    /// <summary>How many members of a group belong to a region, or have any region where none is given.</summary>
    public int CountIn(GroupFinding group, string? region) => group.Members.Count(member =>
        member.Id.Kind == EntityKinds.Person && places.Of(kind, member.Id).Any(code => region is null || code.StartsWith(region, StringComparison.Ordinal)));

    /// <summary>The regions of an actor in words.</summary>
    public string NamesOf(ActorFinding actor) => string.Join(' ', Of(actor).Select(RegionCount.NameOf));
}
