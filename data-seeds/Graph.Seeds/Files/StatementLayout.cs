using System.Globalization;
using Graph.Seeds.Formats;

namespace Graph.Seeds.Files;

/// <summary>The dialect of one statement file: columns, direction, unit, time and wrapping.</summary>
internal sealed record StatementLayout(int Number, string Name, Direction Direction)
{
    private static readonly string[] Columns =
    [
        "交易卡号", "交易账号", "查询反馈结果原因", "交易户名", "交易证件号码", "交易时间", "交易金额", "交易余额", "收付标志", "交易对手账卡号",
        "现金标志", "对手户名", "对手身份证号", "对手开户银行", "摘要说明", "交易币种", "交易网点名称", "交易发生地", "交易是否成功", "传票号",
        "IP地址", "MAC地址", "对手交易余额", "交易流水号", "日志号", "凭证种类", "凭证号", "交易柜员号", "备注", "商户名称", "商户代码", "交易类型",
    ];

    public TextEncoding Encoding { get; init; }

    public string TimeFormat { get; init; } = "yyyy-MM-dd HH:mm:ss";

    public bool IsWorkbook { get; init; }

    public bool IsInFen { get; init; }

    public bool HasTitle { get; init; }

    public bool HasFooter { get; init; }

    public string Note => string.Join('；', new[]
    {
        Direction switch
        {
            Direction.InOut => "进/出",
            Direction.CreditDebitWord => "贷/借",
            Direction.CreditDebitLetter => "C/D",
            Direction.TwoColumns => "收入、支出两列",
            _ => "金额带正负号",
        },
        IsInFen ? "金额单位为分" : "",
        HasFooter ? "末行合计" : "",
        Name.Contains('丙', StringComparison.Ordinal) ? "时钟快 75 秒" : "",
    }.Where(part => part.Length > 0));

    public byte[] Write(IReadOnlyList<StatementRow> rows)
    {
        var header = Columns.SelectMany(HeaderOf).ToArray();
        var lines = rows.Select(r => Columns.SelectMany(c => CellsOf(r, c)).ToArray()).ToList();
        if (HasFooter)
            lines.Add(Footer(rows, header.Length));
        return IsWorkbook ? Workbook(header, lines) : Text(header, lines);
    }

    private string[] HeaderOf(string column) => (column, Direction) switch
    {
        ("交易金额", Direction.TwoColumns) => ["收入", "支出"],
        ("收付标志", Direction.TwoColumns or Direction.Signed) => [],
        ("收付标志", Direction.CreditDebitWord) => ["借贷标志"],
        ("交易金额" or "交易余额", _) when IsInFen => [column + "(分)"],
        _ => [column],
    };

    private string[] CellsOf(StatementRow row, string column) => (column, Direction) switch
    {
        ("交易金额", Direction.TwoColumns) => row.IsIncoming ? [Money(row.AmountFen), ""] : ["", Money(row.AmountFen)],
        ("交易金额", Direction.Signed) => [(row.IsIncoming ? "+" : "-") + Money(row.AmountFen)],
        ("收付标志", Direction.TwoColumns or Direction.Signed) => [],
        ("收付标志", Direction.CreditDebitWord) => [row.IsIncoming ? "贷" : "借"],
        ("收付标志", Direction.CreditDebitLetter) => [row.IsIncoming ? "C" : "D"],
        ("收付标志", _) => [row.IsIncoming ? "进" : "出"],
        _ => [CellOf(row, column)],
    };

    private string CellOf(StatementRow row, string column) => column switch
    {
        "交易卡号" => row.Account.Card,
        "交易账号" => row.Account.Number,
        "交易户名" => row.Account.HolderName,
        "交易证件号码" => row.Account.Owner?.IdCard ?? "",
        "交易时间" => row.At.ToString(TimeFormat, CultureInfo.InvariantCulture),
        "交易金额" => Money(row.AmountFen),
        "交易余额" => Money(row.BalanceFen),
        "交易对手账卡号" => row.Other.Account,
        "现金标志" => row.Other.IsCash ? "现金" : "转账",
        "对手户名" => row.Other.Name,
        "对手身份证号" => row.Other.IdCard,
        "对手开户银行" => row.Other.Bank,
        "摘要说明" => row.Summary,
        "交易币种" => "CNY",
        "交易网点名称" => row.Other.IsCash ? $"{row.Account.Bank.Name}自助机{row.AmountFen / 1000000 % 7 + 1}" : "",
        "交易是否成功" => row.Failed ? (Number % 2 == 0 ? "0" : "失败") : Number % 2 == 0 ? "1" : "成功",
        "IP地址" => row.Ip,
        "MAC地址" => row.Mac,
        "交易流水号" => row.Serial,
        "商户名称" => row.Other.Merchant,
        _ => "",
    };

    private string[] Footer(IReadOnlyList<StatementRow> rows, int width)
    {
        var cells = Enumerable.Repeat("", width).ToArray();
        cells[0] = "合计";
        cells[3] = string.Create(CultureInfo.InvariantCulture, $"{rows.Count}笔");
        return cells;
    }

    private byte[] Workbook(string[] header, List<string[]> lines)
    {
        var sheet = new XlsxSheet("合成数据");
        if (HasTitle)
            sheet.AddTitle("账户交易明细（合成数据，演示用途）", header.Length);
        sheet.Add(header);
        foreach (var line in lines)
            sheet.Add(line);
        return sheet.ToBytes();
    }

    private byte[] Text(string[] header, List<string[]> lines)
    {
        var csv = new CsvTable();
        csv.AddLine("合成数据 演示用途");
        csv.Add(header);
        foreach (var line in lines)
            csv.Add(line);
        return csv.ToBytes(Encoding);
    }

    private string Money(long fen) => IsInFen
        ? fen.ToString(CultureInfo.InvariantCulture)
        : (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
