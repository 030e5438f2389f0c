using System.Globalization;
using Graph.Seeds.Formats;
using Graph.Seeds.World;

namespace Graph.Seeds.Files;

/// <summary>02_开户: 机主_A with a preface and a few broken ids, 机主_B with names and ids in each other's column.</summary>
internal static class RegistrationFiles
{
    public const int FirstRows = 420;
    public const int SecondRows = 310;

    private static readonly string[] FirstHeader =
        ["手机号码", "姓名", "证件类型", "证件号码", "证件地址", "联系电话", "入网时间", "状态", "入网网点ID", "入网网点名称", "工号", "IMSI"];

    private static readonly string[] SecondHeader =
        ["用户号码", "机主姓名", "证件类型", "证件号码", "联系电话", "开户时间", "状态", "入网网点ID", "入网网点名称", "工号", "IMSI"];

    public static IEnumerable<PlannedFile> Write(WorldState world)
    {
        var registered = world.Sims.Where(s => s.Owner is not null && s.IsRegistered).ToList();
        var needed = registered.Where(s => s.IsInFirstRegister).ToList();
        var students = registered.Where(s => !s.IsInFirstRegister && s.Owner!.Camouflage is "campus" or "payroll").ToList();
        var others = registered.Where(s => !s.IsInFirstRegister && s.Owner!.Camouflage is not ("campus" or "payroll")).ToList();
        var filler = others.Take(Math.Max(0, FirstRows - needed.Count)).ToList();
        var second = students.Concat(others.Skip(filler.Count)).Take(SecondRows).ToList();
        yield return First(needed, filler);
        yield return Second(second);
    }

    // Only filler rows are spoilt: the story must not hang on a row that may be refused.
    private static PlannedFile First(List<Sim> needed, List<Sim> filler)
    {
        var csv = new CsvTable();
        csv.AddLine("合成数据,演示用途");
        csv.AddLine("调证单位：仙演分局");
        csv.AddLine("文号：演调证〔2026〕第001号");
        csv.AddLine("查询时间：2026-03-18");
        csv.Add(FirstHeader);
        var order = needed.Concat(filler).OrderBy(s => s.Number, StringComparer.Ordinal);
        foreach (var sim in order)
            csv.Add(FirstRow(sim, filler.IndexOf(sim)));
        var legacy = Math.Min(4, filler.Count);
        var wide = Math.Clamp(filler.Count - 8, 0, 12);
        var count = needed.Count + filler.Count;
        return new PlannedFile(
            "02_开户/机主_A.csv", csv.ToBytes(TextEncoding.Gb18030),
            new PlannedCounts(count - legacy - wide, Repaired: wide, Rejected: legacy, Blank: 5, Reasons: legacy > 0 ? $"id.not-upgradable={legacy}" : ""),
            "GB18030；前 4 行为说明；15 位证件、校验位错误、全角数字");
    }

    private static string[] FirstRow(Sim sim, int fillerIndex)
    {
        var owner = sim.Owner!;
        var id = fillerIndex switch
        {
            >= 0 and < 4 => owner.IdCard[..6] + owner.IdCard[8..17],
            >= 4 and < 8 => owner.IdCard[..17] + (owner.IdCard[17] == '1' ? '2' : '1'),
            >= 8 and < 20 => string.Concat(owner.IdCard.Select(c => (char)(c + 0xFEE0))),
            _ => owner.IdCard,
        };
        return
        [
            sim.Number, owner.Name, "居民身份证", id, owner.Address, sim.ContactPhone, Time(sim.OpenedAt), sim.State,
            sim.OutletId, sim.OutletName, sim.ClerkId, sim.Imsi,
        ];
    }

    private static PlannedFile Second(List<Sim> sims)
    {
        var sheet = new XlsxSheet("合成数据");
        sheet.Add(SecondHeader);
        foreach (var sim in sims.OrderBy(s => s.Number, StringComparer.Ordinal))
        {
            sheet.Add([
                sim.Number, sim.Owner!.IdCard, "居民身份证", sim.Owner.Name, sim.ContactPhone, Time(sim.OpenedAt), sim.State,
                sim.OutletId, sim.OutletName, sim.ClerkId, sim.Imsi,
            ]);
        }

        return new PlannedFile(
            "02_开户/机主_B.xlsx", sheet.ToBytes(), new PlannedCounts(0, Repaired: sims.Count, Reasons: $"columns.swapped={sims.Count}"),
            "姓名与证件号码两列互换");
    }

    private static string Time(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
