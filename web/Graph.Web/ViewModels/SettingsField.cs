namespace Graph.Web.ViewModels;

/// <summary>One value of a settings document while it is edited.</summary>
/// <param name="path">Where it stands, such as <c>brokerage</c> or <c>ip.accountsMax</c>.</param>
/// <param name="isList">Whether it is a list of texts, one a line.</param>
/// <param name="text">The value as text.</param>
public sealed class SettingsField(string path, bool isList, string text)
{
    /// <summary>Where it stands.</summary>
    public string Path { get; } = path;

    /// <summary>Whether it is a list of texts, one a line.</summary>
    public bool IsList { get; } = isList;

    /// <summary>The value as text.</summary>
    public string Text { get; set; } = text;
}
