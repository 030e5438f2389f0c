using Graph.Linkage.Model;

namespace Graph.Linkage.Store;

/// <summary>Finds entities by number or name.</summary>
public interface ISearch
{
    /// <summary>
    /// Hits by kind. Digits match numbers by prefix, suffix or, from three digits, anywhere; <c>*</c> stands for hidden digits
    /// (<c>138****8000</c>); full-width digits are read as plain ones; other text matches names anywhere from one character on.
    /// </summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="text">What was typed; blank finds nothing.</param>
    /// <param name="limit">Most hits a kind, at most 200.</param>
    /// <param name="cancellation">Cancels the search.</param>
    Task<IReadOnlyList<SearchGroup>> FindAsync(Viewer viewer, string text, int limit, CancellationToken cancellation);
}
