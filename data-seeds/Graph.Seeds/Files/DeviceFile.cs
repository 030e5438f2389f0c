using System.Globalization;
using Graph.Seeds.Formats;
using Graph.Seeds.World;

namespace Graph.Seeds.Files;

/// <summary>04_机卡: IMEIs of 14, 15 and 16 digits, and of 15 with the last one zeroed.</summary>
internal static class DeviceFile
{
    private static readonly string[] Header = ["IMEI", "IMSI", "MSISDN", "首次时间", "末次时间", "次数", "LAC", "CI"];

    public static PlannedFile Write(WorldState world)
    {
        var sheet = new XlsxSheet("合成数据");
        sheet.Add(Header);
        var uses = world.DeviceUses.OrderBy(u => u.From).ThenBy(u => u.Sim.Number, StringComparer.Ordinal).ToList();
        for (var i = 0; i < uses.Count; i++)
        {
            var use = uses[i];
            sheet.Add([
                Imei(use.Handset.Imei, i), use.Sim.Imsi, use.Sim.Number, Time(use.From), Time(use.Until),
                Number(use.Count), Number(use.Cell.Lac), Number(use.Cell.Ci),
            ]);
        }

        return new PlannedFile("04_机卡/机卡关联.xlsx", sheet.ToBytes(), new PlannedCounts(uses.Count), "IMEI 有 14、15、16 位，部分末位被置零");
    }

    private static string Imei(string imei, int row) => (row % 10) switch
    {
        < 4 => imei[..14],
        < 6 => imei[..14] + "0",
        6 => imei[..14] + "01",
        _ => imei,
    };

    private static string Time(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
