using System.Globalization;
using Graph.Seeds.Formats;
using Graph.Seeds.World;

namespace Graph.Seeds.Files;

/// <summary>01_案件: one workbook under a merged title; cells hold several accounts, numbers or victims.</summary>
internal static class CaseFile
{
    private static readonly string[] Header =
    [
        "案件编号", "案件名称", "诈骗类型", "报案时间", "发案时间", "发案地", "受害人", "受害人证件号码", "受害人电话", "损失金额",
        "涉案账号", "涉案电话", "网址/APP", "简要案情", "立案单位", "状态",
    ];

    public static PlannedFile Write(WorldState world) => new(
        "01_案件/案件登记表.xlsx", Sheet(world.Cases), new PlannedCounts(world.Cases.Count, Blank: 2), "合并标题；一格多个账号；一案的涉案账号中有受害人本人的卡");

    /// <summary>The workbook of some cases.</summary>
    public static byte[] Sheet(IEnumerable<DemoCase> cases)
    {
        var sheet = new XlsxSheet("合成数据");
        sheet.AddTitle("电信网络诈骗案件登记表（合成数据，演示用途）", Header.Length);
        sheet.Add(Header);
        foreach (var incident in cases)
            sheet.Add(Row(incident));
        return sheet.ToBytes();
    }

    private static string[] Row(DemoCase incident)
    {
        var names = string.Join('、', incident.Victims.Select(v => v.Name));
        return
        [
            incident.Number, $"{names}被诈骗案", incident.FraudType, Time(incident.HappenedAt.AddHours(19)), Time(incident.HappenedAt),
            incident.Place.Province + incident.Place.City + incident.Place.Name, names,
            string.Join('、', incident.Victims.Select(v => v.IdCard)), string.Join('、', incident.Victims.Select(v => v.Phone.Number)),
            (incident.LossFen / 100m).ToString("0.00", CultureInfo.InvariantCulture), string.Join('、', incident.NamedAccounts),
            string.Join('、', incident.NamedPhones), "", $"受害人称遭遇{incident.FraudType}，向对方账户转账（合成数据）", incident.Bureau, "立案侦查",
        ];
    }

    private static string Time(DateTime at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
