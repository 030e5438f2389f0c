using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Graph.Web.Resources;
using NUnit.Framework;

namespace Graph.Web.Tests.Pages;

/// <summary>Every text stands in both languages, and none stands in a page.</summary>
[TestFixture]
public sealed partial class PageTextTests
{
    private static readonly string Web = Path.Combine(Root(), "web", "Graph.Web");

    [Test]
    public void Both_languages_have_the_same_keys_and_placeholders()
    {
        var chinese = Texts("zh-CN");
        var english = Texts("en");
        Assert.That(english.Keys, Is.EquivalentTo(chinese.Keys));
        foreach (var (key, text) in chinese)
        {
            Assert.That(text, Is.Not.Empty, key);
            Assert.That(english[key], Is.Not.Empty, key);
            if (key != "money.wan")
                Assert.That(Places(english[key]), Is.EquivalentTo(Places(text)), key);
        }
    }

    [Test]
    public void Every_text_a_page_asks_for_is_written()
    {
        var known = Texts("zh-CN");
        var missing = Sources("*.razor").Concat(Sources("*.cs"))
            .SelectMany(path => Asked().Matches(File.ReadAllText(path)).Select(match => (Key: match.Groups[1].Value, path)))
            .Where(use => !known.ContainsKey(use.Key)).Distinct();
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void No_page_holds_Chinese_of_its_own()
    {
        var found = Sources("*.razor").Where(path => File.ReadAllText(path).Any(IsChinese));
        Assert.That(found, Is.Empty);
    }

    private static IEnumerable<string> Sources(string pattern) =>
        new[] { Path.Combine("Components", "Pages"), "ViewModels", "Tables", "Paper" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Web, folder), pattern, SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}Search{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static bool IsChinese(char character) => character is >= '\u4E00' and <= '\u9FFF';

    private static Dictionary<string, string> Texts(string culture) =>
        Texts("Pages", culture).Concat(Texts("Office", culture)).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static Dictionary<string, string> Texts(string room, string culture)
    {
        var manager = new ResourceManager($"Graph.Web.Resources.{room}", typeof(PageText).Assembly);
        var set = manager.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: culture == "zh-CN")!;
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Places(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("""\bT\["([^"{]+)"[\],]""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{(\d)[^}]*\}")]
    private static partial Regex Placeholder();
}
