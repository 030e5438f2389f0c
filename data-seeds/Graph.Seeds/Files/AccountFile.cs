using System.Globalization;
using Graph.Seeds.Formats;
using Graph.Seeds.World;

namespace Graph.Seeds.Files;

/// <summary>05_账户: the reply of the query platform, 43 columns.</summary>
internal static class AccountFile
{
    public const int Rows = 330;

    private static readonly string[] Header =
    [
        "账户开户名称", "开户人证件号码", "交易卡号", "交易账号", "账号开户时间", "账户余额", "可用余额", "币种", "开户网点代码", "开户网点",
        "账户状态", "销户日期", "账户类型", "开户联系方式", "通信地址", "联系电话", "代理人", "代理人电话", "开户省份", "开户城市",
        "账号开户银行", "客户代码", "法人代表", "客户工商执照号码", "法人代表证件号码", "住宅地址", "代办人证件号码", "邮箱地址", "关联资金账户",
        "住宅电话", "单位电话", "单位地址", "工作单位", "销户网点", "最后交易时间", "备注",
        "任务流水号", "查询反馈结果", "查询反馈结果原因", "开户人证件类型", "邮政编码", "国税纳税号", "地税纳税号",
    ];

    public static PlannedFile Write(WorldState world)
    {
        var accounts = world.Accounts.Where(a => a.IsInRegister)
            .OrderBy(a => a.StatementFile == 0 && a.Owner?.Role != "Victim").Take(Rows).OrderBy(a => a.Shown, StringComparer.Ordinal).ToList();
        return new PlannedFile("05_账户/账户信息.xlsx", Sheet(accounts), new PlannedCounts(accounts.Count), "43 列；冻结、止付、销户；代理人电话");
    }

    /// <summary>The workbook of some accounts.</summary>
    public static byte[] Sheet(IEnumerable<BankAccount> accounts)
    {
        var sheet = new XlsxSheet("合成数据");
        sheet.Add(Header);
        foreach (var account in accounts)
            sheet.Add([.. Header.Select(column => Cell(account, column))]);
        return sheet.ToBytes();
    }

    private static string Cell(BankAccount account, string column) => column switch
    {
        "账户开户名称" => account.HolderName,
        "开户人证件号码" => account.Owner?.IdCard ?? "",
        "交易卡号" => account.Card,
        "交易账号" => account.Number,
        "账号开户时间" => account.OpenedAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        "币种" => "CNY",
        "开户网点代码" => account.OutletId,
        "开户网点" => account.OutletName,
        "账户状态" => account.State,
        "销户日期" => account.ClosedOn,
        "账户类型" => account.Card.Length > 0 ? "个人借记卡" : "单位结算账户",
        "开户联系方式" or "联系电话" => account.ReservedPhone,
        "通信地址" => account.Owner?.Address ?? account.LegalRepresentative?.Address ?? "",
        "代理人" => account.Agent?.Name ?? "",
        "代理人电话" => account.AgentPhone,
        "代办人证件号码" => account.Agent?.IdCard ?? "",
        "账号开户银行" => account.Bank.Name,
        "法人代表" => account.LegalRepresentative?.Name ?? "",
        "法人代表证件号码" => account.LegalRepresentative?.IdCard ?? "",
        "工作单位" => account.Employer,
        "备注" => account.Remark,
        "查询反馈结果" => "成功",
        "开户人证件类型" => account.Owner is null ? "" : "居民身份证",
        _ => "",
    };
}
