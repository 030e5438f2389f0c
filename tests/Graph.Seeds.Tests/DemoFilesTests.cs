using System.Text;
using System.Text.RegularExpressions;
using Graph.Seeds.Files;
using Graph.Seeds.World;
using NUnit.Framework;

namespace Graph.Seeds.Tests;

[TestFixture(WorldState.CommittedSeed)]
[TestFixture(11UL)]
public sealed partial class DemoFilesTests(ulong seed)
{
    private WorldState _world = null!;
    private IReadOnlyList<PlannedFile> _files = [];

    [OneTimeSetUp]
    public void Generate()
    {
        _world = DemoWorld.Tell(seed);
        _files = DemoWorld.FilesOf(_world);
    }

    [Test]
    public void EveryTable_HasAsManyRowsAsPlanned()
    {
        foreach (var file in Tables())
            Assert.That(SeedTables.Rows(file), Has.Count.EqualTo(file.Counts!.Read), file.Path);
    }

    [TestCase("01_案件", 1, 12, 12)]
    [TestCase("02_开户", 2, 730, 730)]
    [TestCase("03_话单", 9, 17500, 18500)]
    [TestCase("04_机卡", 1, 900, 900)]
    [TestCase("05_账户", 1, 330, 330)]
    [TestCase("06_流水", 14, 8900, 9100)]
    public void Folder_HasTheSizeOfTheStory(string folder, int files, int rowsMin, int rowsMax)
    {
        var tables = Tables().Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal)).ToList();

        Assert.That(tables, Has.Count.EqualTo(files));
        Assert.That(tables.Sum(f => f.Counts!.Read - f.Counts.Blank), Is.InRange(rowsMin, rowsMax));
    }

    [Test]
    public void EveryLongNumber_BelongsToNobody()
    {
        var cells = Tables().SelectMany(SeedTables.Rows).SelectMany(row => row).SelectMany(cell => cell.Normalize(NormalizationForm.FormKC).Split('、')).Distinct().ToList();

        Assert.That(cells.Where(c => PhoneShape().IsMatch(c)), Has.All.StartsWith("154").Or.EqualTo("106980009588"));
        Assert.That(cells.Where(c => CardShape().IsMatch(c) && !IdShape().IsMatch(c)), Has.All.Match("^(6299|0000154|00)|^[0-9]{12}99[6-9]$"));
        Assert.That(cells.Where(c => IdShape().IsMatch(c)), Has.All.Match("99[6-9].$"));
        Assert.That(cells.Where(c => AddressShape().IsMatch(c)), Has.All.Match(@"^(192\.0\.2|198\.51\.100|203\.0\.113)\."));
        Assert.That(cells.Where(c => c.Count(letter => letter == ':') == 5), Has.All.StartsWith("02:"));
    }

    [Test]
    public void CardsAndHandsets_PassTheLuhnCheck()
    {
        var numbers = _world.Accounts.Select(a => a.Card).Where(c => c.Length > 0).Concat(_world.Sims.Select(s => s.Handset.Imei));

        Assert.That(numbers.Where(number => !PassesLuhn(number)), Is.Empty);
    }

    [Test]
    public void AboutAThirdOfTheTransfers_IsSeenFromBothSides()
    {
        var transfers = _world.Transfers.Where(t => t.Other is null || t.Other.Account.Length > 0).ToList();
        var both = transfers.Count(t => t.From?.StatementFile > 0 && t.To?.StatementFile > 0);

        Assert.That(100 * both / transfers.Count, Is.InRange(30, 40));
    }

    [Test]
    public void OneInEightCounterparties_IsMasked()
    {
        var shown = Tables().Where(f => f.Path.StartsWith("06_", StringComparison.Ordinal)).SelectMany(SeedTables.Rows).SelectMany(row => row)
            .Count(cell => MaskShape().IsMatch(cell));
        var rows = _world.Transfers.Where(t => t.Other is null || t.Other.Account.Length > 0)
            .Sum(t => (t.From?.StatementFile > 0 ? 1 : 0) + (t.To?.StatementFile > 0 ? 1 : 0));

        Assert.That(100 * shown / rows, Is.InRange(10, 14));
    }

    [Test]
    public void OneRowInFifty_Failed() =>
        Assert.That(_world.Transfers.Count(t => t.Failed), Is.InRange(140, 230));

    private IEnumerable<PlannedFile> Tables() => _files.Where(f => f.Counts is not null);

    private static bool PassesLuhn(string number) =>
        number.Reverse().Select((c, i) => i % 2 == 0 ? c - '0' : (c - '0') * 2 / 10 + (c - '0') * 2 % 10).Sum() % 10 == 0;

    [GeneratedRegex(@"^1\d{10,11}$")]
    private static partial Regex PhoneShape();

    [GeneratedRegex(@"^\d{15,19}$")]
    private static partial Regex CardShape();

    [GeneratedRegex(@"^\d{6}(19|20)\d{9}[\dX]$")]
    private static partial Regex IdShape();

    [GeneratedRegex(@"^\d+\.\d+\.\d+\.\d+$")]
    private static partial Regex AddressShape();

    [GeneratedRegex(@"^6299\*{8}\d{4}$")]
    private static partial Regex MaskShape();
}
