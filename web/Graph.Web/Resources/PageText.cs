using System.Globalization;
using System.Resources;

namespace Graph.Web.Resources;

/// <summary>Texts of the content pages in the reader's language; Chinese unless he reads English.</summary>
public sealed class PageText
{
    private static readonly ResourceManager Texts = new("Graph.Web.Resources.Pages", typeof(PageText).Assembly);
    private static readonly ResourceManager Office = new("Graph.Web.Resources.Office", typeof(PageText).Assembly);
    private static readonly ResourceManager Shared = new("Graph.Web.Resources.Shell", typeof(PageText).Assembly);

    private PageText()
    {
    }

    /// <summary>The texts.</summary>
    public static PageText Instance { get; } = new();

    /// <summary>A text; its key where none is written, so that a gap is seen.</summary>
    public string this[string key] => Find(key) ?? key;

    /// <summary>A text with its placeholders filled.</summary>
    public string this[string key, params object?[] values] => string.Format(CultureInfo.CurrentCulture, this[key], values);

    /// <summary>The word for a stable code of a family such as <c>role</c> or <c>kind</c>; the code itself where it is the user's own.</summary>
    public string Word(string family, string code) => Find($"{family}.{code}") ?? code;

    /// <summary>A text of the pages, else one they share with the shell (kinds, links, marks), else null.</summary>
    public string? Find(string key) =>
        Texts.GetString(key, CultureInfo.CurrentUICulture) ?? Office.GetString(key, CultureInfo.CurrentUICulture) ?? Shared.GetString(key, CultureInfo.CurrentUICulture);
}
