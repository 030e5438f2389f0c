using System.Globalization;
using Graph.Seeds.Formats;
using Graph.Seeds.Randomness;
using Graph.Seeds.World;

namespace Graph.Seeds.Files;

/// <summary>06_流水: fourteen statements of three banks, each in a dialect of its own, one spoilt by a spreadsheet.</summary>
internal static class StatementFiles
{
    private const int SpoiltFile = 10;
    private const int SpoiltRows = 140;
    private const int MaskedPercent = 17;

    private static readonly StatementLayout[] Layouts =
    [
        new(1, "流水_甲_01.csv", Direction.InOut) { Encoding = TextEncoding.Gb18030 },
        new(2, "流水_甲_02.csv", Direction.CreditDebitWord) { TimeFormat = "yyyyMMddHHmmss" },
        new(3, "流水_甲_03.xlsx", Direction.CreditDebitLetter) { IsWorkbook = true },
        new(4, "流水_甲_04.csv", Direction.TwoColumns) { HasFooter = true, TimeFormat = "yyyy/M/d H:mm:ss" },
        new(5, "流水_甲_05.xlsx", Direction.InOut) { IsWorkbook = true, HasTitle = true },
        new(6, "流水_乙_01.csv", Direction.Signed) { Encoding = TextEncoding.Gb18030, HasFooter = true },
        new(7, "流水_乙_02.csv", Direction.InOut) { IsInFen = true },
        new(8, "流水_乙_03.xlsx", Direction.CreditDebitWord) { IsWorkbook = true },
        new(9, "流水_乙_04.csv", Direction.CreditDebitLetter) { Encoding = TextEncoding.Utf8WithMark },
        new(10, "流水_甲_06_另存.csv", Direction.InOut),
        new(11, "流水_丙_01.csv", Direction.InOut) { Encoding = TextEncoding.Gb18030 },
        new(12, "流水_丙_02.xlsx", Direction.CreditDebitLetter) { IsWorkbook = true },
        new(13, "流水_丙_03.xlsx", Direction.TwoColumns) { IsWorkbook = true, HasFooter = true },
        new(14, "流水_丙_04.xlsx", Direction.CreditDebitWord) { IsWorkbook = true, HasTitle = true, TimeFormat = "yyyy/M/d H:mm:ss" },
    ];

    public static IEnumerable<PlannedFile> Write(WorldState world)
    {
        var random = SeedRandom.For(world.Seed, "statements");
        foreach (var layout in Layouts.OrderBy(l => l.Name, StringComparer.Ordinal))
            yield return layout.Number == SpoiltFile ? Spoilt(world, layout, random) : WriteOne(world, layout, random);
    }

    private static PlannedFile WriteOne(WorldState world, StatementLayout layout, SeedRandom random)
    {
        var rows = new List<StatementRow>();
        foreach (var account in world.Accounts.Where(a => a.StatementFile == layout.Number))
            rows.AddRange(RowsOf(world, account, random));
        for (var i = 0; i < rows.Count; i++)
            rows[i] = rows[i] with { Serial = string.Create(CultureInfo.InvariantCulture, $"{layout.Number:00}{i + 1:00000000}") };
        var blank = 1 + (layout.IsWorkbook && !layout.HasTitle ? 0 : 1) + (layout.HasFooter ? 1 : 0);
        return new PlannedFile("06_流水/" + layout.Name, layout.Write(rows), new PlannedCounts(rows.Count, Blank: blank), layout.Note);
    }

    private static IEnumerable<StatementRow> RowsOf(WorldState world, BankAccount account, SeedRandom random)
    {
        var own = world.Transfers.Where(t => t.From == account || t.To == account).OrderBy(t => t.At).ToList();
        var balance = Math.Max(0, -LowestSum(own, account)) + (account.Layer > 0 ? 1200 : random.Between(20000, 900000));
        foreach (var transfer in own)
        {
            var incoming = transfer.To == account;
            if (!transfer.Failed)
                balance += incoming ? transfer.AmountFen : -transfer.AmountFen;
            yield return new StatementRow(account, transfer.At.AddSeconds(account.Bank.ClockAheadSeconds), transfer.AmountFen, balance, incoming, Counterparty(transfer, incoming, random))
            {
                Summary = transfer.Summary,
                Failed = transfer.Failed,
                Ip = incoming ? "" : transfer.Ip,
                Mac = incoming ? "" : transfer.Mac,
            };
        }
    }

    private static long LowestSum(List<Transfer> transfers, BankAccount account)
    {
        var (sum, lowest) = (0L, 0L);
        foreach (var transfer in transfers.Where(t => !t.Failed))
        {
            sum += transfer.To == account ? transfer.AmountFen : -transfer.AmountFen;
            lowest = Math.Min(lowest, sum);
        }

        return lowest;
    }

    private static OtherSide Counterparty(Transfer transfer, bool incoming, SeedRandom random)
    {
        var account = incoming ? transfer.From : transfer.To;
        var side = account is null
            ? transfer.Other!
            : new OtherSide(account.Shown, account.HolderName, account.Bank.Name, account.Owner?.IdCard ?? "");
        var masked = !transfer.IsKey && side.Account.Length >= 16 && random.Chance(MaskedPercent);
        return masked ? side with { Account = $"{side.Account[..4]}********{side.Account[^4..]}", IdCard = "" } : side;
    }

    // Saved once from a spreadsheet: the digits of the card are gone, so no row can be believed.
    private static PlannedFile Spoilt(WorldState world, StatementLayout layout, SeedRandom random)
    {
        var owners = world.Persons.Where(p => p.Camouflage == "family" && p.Accounts.Count == 0).Take(4).ToList();
        var accounts = owners.Select(p => new BankAccount { Bank = Bank.First, Card = "6.2990E+18", Number = "", Owner = p }).ToList();
        var rows = Enumerable.Range(0, SpoiltRows).Select(i => new StatementRow(
            accounts[i * accounts.Count / SpoiltRows], world.SomeTime(world.From, world.Until), random.Between(10, 900) * 100L,
            random.Between(1000, 90000) * 100L, i % 3 == 0, OtherSides())
        {
            Summary = "消费",
            Serial = string.Create(CultureInfo.InvariantCulture, $"{layout.Number:00}{i + 1:00000000}"),
        }).ToList();
        return new PlannedFile(
            "06_流水/" + layout.Name, layout.Write(rows),
            new PlannedCounts(0, Rejected: SpoiltRows, Blank: 2, Reasons: $"digits.lost={SpoiltRows}"), "卡号被存成 6.2990E+18，请重新导出");
    }

    private static OtherSide OtherSides() => Stories.OtherSides.Alipay;
}
