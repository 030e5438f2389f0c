using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;

namespace Graph.House.Tests;

/// <summary>What must never be in the tree, and what must always be complete.</summary>
public sealed partial class TidinessTests
{
    [Test]
    public void NoPlaceholder_IsLeft() => Assert.That(
        from file in House.Files(".cs", ".razor", ".ts", ".mjs", ".sql", ".md")
        where !House.Shown(file).StartsWith("tests/Graph.House.Tests/", StringComparison.Ordinal)
        from line in File.ReadLines(file)
        where Placeholder().IsMatch(line)
        select $"{House.Shown(file)}: {line.Trim()}",
        Is.Empty);

    [Test]
    public void NoRegistryAddress_StandsInALockFile() => Assert.That(
        from file in House.Files("package-lock.json", "packages.lock.json", ".npmrc")
        where File.ReadAllText(file).Contains("\"resolved\"", StringComparison.Ordinal) && File.ReadAllText(file).Contains("://", StringComparison.Ordinal)
        select House.Shown(file),
        Is.Empty);

    // The component library brings its English texts itself; only the Chinese ones are ours.
    [Test]
    public void EveryText_IsThereInBothLanguages() => Assert.That(
        from chinese in House.Files(".resx").Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal) && !file.EndsWith("ShellComponents.resx", StringComparison.Ordinal))
        let english = chinese[..^".resx".Length] + ".en.resx"
        from key in File.Exists(english) ? Keys(chinese).Except(Keys(english)).Concat(Keys(english).Except(Keys(chinese))) : ["(no English file)"]
        select $"{House.Shown(chinese)}: {key}",
        Is.Empty);

    [Test]
    public void PackageVersions_StandInOnePlace() => Assert.That(
        from project in House.Files(".csproj")
        from reference in XDocument.Load(project).Descendants("PackageReference")
        where reference.Attribute("Version") is not null
        select $"{House.Shown(project)}: {reference.Attribute("Include")!.Value}",
        Is.Empty);

    [Test]
    public void FrameworkPackages_StayOnTheReleaseOfTheRuntime() => Assert.That(
        from package in XDocument.Load(Path.Combine(House.Root, "Directory.Packages.props")).Descendants("PackageVersion")
        let name = package.Attribute("Include")!.Value
        where name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || name == "Microsoft.Data.Sqlite"
        where !package.Attribute("Version")!.Value.StartsWith("10.0.", StringComparison.Ordinal)
        select name,
        Is.Empty);

    [Test]
    public void NoScript_NamesAnotherHost() => Assert.That(
        from file in House.Files(".razor", ".ts", ".css", ".html").Where(file => House.Shown(file).StartsWith("web/", StringComparison.Ordinal))
        from line in File.ReadLines(file)
        where RemoteAddress().IsMatch(line)
        select $"{House.Shown(file)}: {line.Trim()}",
        Is.Empty);

    private static HashSet<string> Keys(string file) => [.. XDocument.Load(file).Descendants("data").Select(data => data.Attribute("name")!.Value)];

    [GeneratedRegex(@"\b(TODO|FIXME|NotImplementedException|Lorem ipsum|WeatherForecast)\b")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"https?://(?!localhost|127\.0\.0\.1|www\.w3\.org|192\.0\.2|example\.)")]
    private static partial Regex RemoteAddress();
}
