using System.Text.RegularExpressions;
using Graph.Linkage.Model;
using Graph.Linkage.Store;

namespace Graph.Neo4j;

/// <summary>Search of the Neo4j store, on text indexes of numbers and folded names.</summary>
internal sealed partial class Neo4jSearch(Neo4jStore store) : ISearch
{
    private const int LimitMax = 200;
    private const int AnywhereMin = 3;

    public Task<IReadOnlyList<SearchGroup>> FindAsync(Viewer viewer, string text, int limit, CancellationToken cancellation)
    {
        var typed = SearchText.Typed(text);
        limit = Math.Clamp(limit, 1, LimitMax);
        if (typed.Length == 0)
            return Task.FromResult<IReadOnlyList<SearchGroup>>([]);
        return store.ReadAsync<IReadOnlyList<SearchGroup>>(
            async db =>
            {
                var sight = await Sight.OfAsync(db, viewer);
                var hits = (await NumbersAsync(db, sight, typed)).Concat(await TextsAsync(db, sight, typed)).DistinctBy(hit => hit.Entity.Nid).ToList();
                return
                [
                    .. hits.GroupBy(hit => EntityKinds.PrefixOf(hit.Entity.Id.Kind)).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new SearchGroup(
                        EntityKinds.Canonical(group.Key),
                        [
                            .. group.OrderByDescending(hit => hit.IsExact).ThenBy(hit => hit.Entity.Id.Key, StringComparer.Ordinal).Take(limit)
                                .Select(hit => new SearchHit(hit.Entity, hit.Matched)),
                        ],
                        group.Count())),
                ];
            },
            cancellation);
    }

    /// <summary>Numbers by prefix, suffix, anywhere, or with hidden digits.</summary>
    private static async Task<IEnumerable<Hit>> NumbersAsync(Statements db, Sight sight, string typed)
    {
        if (SearchText.NumberIn(typed) is not { } number)
            return [];
        var needle = Longest(number);
        if (needle.Length == 0)
            return [];
        var pattern = number.Contains('*')
            ? new Regex("^" + Stars().Replace(number, "\n").Replace("\n", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)
            : null;
        return (await db.QueryAsync("search-numbers", ("needle", needle), sight.Visible, ("withFacts", !sight.Sources.SeesAll)))
            .Select(row => (Entity: sight.Entity(row), Form: FormOf(row, number, pattern)))
            .Where(found => found is { Entity: not null, Form: not null })
            .Select(found => new Hit(found.Entity!, found.Form!, found.Form == number || found.Entity!.Id.Key == number));
    }

    private static string? FormOf(IRecord row, string number, Regex? pattern) => row.Text("number").Split('\n').FirstOrDefault(form => pattern?.IsMatch(form)
        ?? (number.Length >= AnywhereMin
            ? form.Contains(number, StringComparison.Ordinal)
            : form.StartsWith(number, StringComparison.Ordinal) || form.EndsWith(number, StringComparison.Ordinal)));

    private static string Longest(string number) => number.Split('*').MaxBy(part => part.Length)!;

    private static async Task<IEnumerable<Hit>> TextsAsync(Statements db, Sight sight, string typed)
    {
        var folded = SearchText.Fold(typed);
        if (folded.Length == 0)
            return [];
        return (await db.QueryAsync("search-texts", ("needle", folded), sight.Visible, ("withFacts", true)))
            .Select(row => TextHit(row, sight, folded)).OfType<Hit>();
    }

    /// <summary>The name or key that matches among what the viewer may see, or null.</summary>
    private static Hit? TextHit(IRecord row, Sight sight, string folded)
    {
        if (sight.Entity(row) is not { } entity)
            return null;
        var names = EntityFacts.Unpack(row.Bytes("facts")!).Attributes(sight.Sources.Sees)
            .Where(seen => seen.Value.Name == AttributeNames.Name).Select(seen => seen.Value.Value);
        var texts = SearchText.IsNumber(entity.Id.Key) ? names : names.Prepend(entity.Id.Key);
        return texts.Where(text => SearchText.Fold(text).Contains(folded, StringComparison.Ordinal))
            .Select(text => new Hit(entity, text, SearchText.Fold(text) == folded)).OrderByDescending(hit => hit.IsExact).FirstOrDefault();
    }

    private sealed record Hit(EntityRow Entity, string Matched, bool IsExact);

    [GeneratedRegex(@"\*+")]
    private static partial Regex Stars();
}
