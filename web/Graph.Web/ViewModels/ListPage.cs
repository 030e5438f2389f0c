using Graph.Linkage.Store;

namespace Graph.Web.ViewModels;

/// <summary>One page of a list.</summary>
/// <param name="Items">What the page shows.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Number">Page from 1.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, long Total, int Number)
{
    /// <summary>Rows of a page.</summary>
    public const int Size = 50;

    /// <summary>How many pages there are, at least 1.</summary>
    public int Pages => (int)Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The slice that page is.</summary>
    public static Slice SliceOf(int number) => new((Math.Max(1, number) - 1) * Size, Size);

    /// <summary>Cuts a page out of a whole list.</summary>
    public static ListPage<T> Cut(IReadOnlyList<T> all, int number)
    {
        var slice = SliceOf(number);
        return new([.. all.Skip(slice.Offset).Take(slice.Limit)], all.Count, Math.Max(1, number));
    }
}
