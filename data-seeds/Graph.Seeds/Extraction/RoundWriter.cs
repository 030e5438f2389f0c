using System.Globalization;
using Graph.Seeds.Files;
using Graph.Seeds.Formats;
using Graph.Seeds.Population;
using Graph.Seeds.Randomness;
using Graph.Seeds.World;

namespace Graph.Seeds.Extraction;

/// <summary>Writes what investigators hold after a round: one folder in the layouts that the import reads.</summary>
/// <remarks>Files are written one by one or side by side; each depends on its own members alone, so the bytes are the same on any number of threads.</remarks>
internal sealed class RoundWriter
{
    private const int CallKind = 1;
    private const int RegisterKind = 2;
    private const int StatementKind = 3;
    private const int OverlapDays = 10;

    private static readonly string[][] RegisterHeaders =
    [
        ["手机号码", "姓名", "证件类型", "证件号码", "证件地址", "联系电话", "入网时间", "销户时间", "状态", "入网网点ID", "入网网点名称", "IMSI"],
        ["用户号码", "机主姓名", "证件类型", "证件号码", "户籍地址", "联系电话", "开户时间", "销户时间", "状态", "网点编码", "网点名称", "IMSI"],
        ["MSISDN", "客户名称", "证件类型", "证件ID", "证件地址", "联系电话", "入网时间", "销户时间", "状态", "入网网点ID", "入网网点名称", "IMSI"],
    ];

    private readonly Nation _nation;
    private readonly Portraits _portraits;
    private readonly Inquiry _inquiry;
    private readonly CallHistory _calls;
    private readonly PaymentHistory _payments;
    private readonly string _folder;
    private readonly int _round;

    public RoundWriter(Nation nation, Inquiry inquiry, CallHistory calls, PaymentHistory payments, string folder, int round)
    {
        (_nation, _inquiry, _calls, _payments) = (nation, inquiry, calls, payments);
        _portraits = new Portraits(nation);
        (_folder, _round) = (folder, round);
    }

    /// <summary>Numbers that a case names, and rows of registers that were obtained.</summary>
    public (int Named, int Registered) Counts { get; private set; }

    public void Write(CancellationToken cancellation)
    {
        var phones = Ordered(_inquiry.Phones.Where(query => query.Value.Round <= _round).Select(query => query.Key), _nation.Identities.Phone);
        var accounts = Ordered(_inquiry.Accounts.Where(query => query.Value.Round <= _round).Select(query => query.Key), _portraits.AccountId);
        var registered = Ordered(RegisteredPhones(phones), _nation.Identities.Phone);
        var opened = Ordered(RegisteredAccounts(accounts), _portraits.AccountId);
        var cases = _nation.Cases.Select((incident, i) => (incident, i)).Where(pair => pair.incident.IsReported).ToList();
        Counts = (
            cases.SelectMany(pair => pair.incident.Accounts).Distinct().Count() + cases.SelectMany(pair => pair.incident.Phones).Distinct().Count(),
            registered.Count + opened.Count);

        Save("01_案件/案件登记表.xlsx", CaseFile.Sheet(cases.Select(pair => _portraits.Case(pair.incident, pair.i)).OrderBy(incident => incident.HappenedAt)), false);
        EachFile(registered, _nation.Options.RegisterRowsPerFile, WriteRegister, cancellation);
        EachFile(phones, _nation.Options.PhonesPerFile, WriteCalls, cancellation);
        WriteDevices(phones);
        EachFile(opened, _nation.Options.RegisterRowsPerFile, (file, members) =>
            Save($"05_账户/账户信息_{file + 1:000}.xlsx", AccountFile.Sheet(members.Where(Keeps).Select(_portraits.Account)), false), cancellation);
        EachFile(accounts, _nation.Options.AccountsPerFile, WriteStatements, cancellation);
    }

    private IEnumerable<int> RegisteredPhones(List<int> queried)
    {
        if (_inquiry.IsSweep)
            return Enumerable.Range(0, _nation.Phones.Count);
        return queried.Concat(_inquiry.SeenPhones.Where(seen => seen.Value <= _round
            && (IsNotable(_nation.Phones[seen.Key].Owner) || _nation.Draw(Purpose.File, seen.Key).Chance(_nation.Options.RegisterContact))).Select(seen => seen.Key)).Distinct();
    }

    private IEnumerable<int> RegisteredAccounts(List<int> queried)
    {
        if (_inquiry.IsSweep)
            return Enumerable.Range(0, _nation.Accounts.Count);
        var owners = queried.Select(account => _nation.Accounts[account].Owner).Where(owner => owner >= 0).Distinct().SelectMany(_nation.AccountsOf);
        return queried.Concat(owners).Concat(_inquiry.SeenAccounts.Where(seen => seen.Value <= _round
            && _nation.Draw(Purpose.File, ~(long)seen.Key).Chance(_nation.Options.RegisterContact * 3)).Select(seen => seen.Key)).Distinct();
    }

    // Whoever sold a number that came up is looked up sooner than a passing contact.
    private bool IsNotable(int person) => person >= 0 && _nation.Persons[person].Role == Role.Opener;

    private void WriteRegister(int file, List<int> phones)
    {
        var dirt = FileDirt.Of(_nation, RegisterKind, file);
        var header = RegisterHeaders[dirt.Dialect % RegisterHeaders.Length];
        var csv = Begin(dirt, header);
        foreach (var phone in phones.Where(Keeps))
        {
            var record = _nation.Phones[phone];
            if (record.PreviousOwner >= 0)
                csv.Add(RegisterRow(phone, record.PreviousOwner, record.OpenedAt - 900 * Nation.Day, record.OpenedAt - 120 * Nation.Day, dirt));
            if (record.Owner >= 0)
                csv.Add(RegisterRow(phone, record.Owner, record.OpenedAt, int.MinValue, dirt));
        }
        Save($"02_开户/机主_{file + 1:000}.csv", csv.ToBytes(dirt.Encoding), dirt.IsCopied);
    }

    private string[] RegisterRow(int phone, int owner, int from, int until, FileDirt dirt)
    {
        var (record, person) = (_nation.Phones[phone], _portraits.Person(owner));
        var (name, id) = (person.Name, Soiled(person.IdCard, phone));
        if (dirt.IsSwapped)
            (name, id) = (id, name);
        return
        [
            _portraits.PhoneNumber(phone), name, "居民身份证", id, person.Address, record.Contact >= 0 ? _portraits.PhoneNumber(record.Contact) : "",
            Time(from), until == int.MinValue ? "" : Time(until), until != int.MinValue ? "销户" : record.IsStopped ? "停机" : "在用",
            $"YT{record.Outlet + 1:000}", $"演示营业厅{record.Outlet + 1:000}", _nation.Identities.Imsi(phone),
        ];
    }

    private string Soiled(string id, int phone)
    {
        if (!_nation.Options.Dirt)
            return id;
        var draws = _nation.Draw(Purpose.Dirt, phone);
        if (draws.Chance(_nation.Options.WrongChecks))
            return id[..17] + (id[17] == '1' ? '2' : '1');
        return draws.Chance(_nation.Options.FullWidth) ? string.Concat(id.Select(c => (char)(c + 0xFEE0))) : id;
    }

    private void WriteCalls(int file, List<int> phones)
    {
        var dirt = FileDirt.Of(_nation, CallKind, file);
        var isCallerView = dirt.Dialect == 1;
        string[] header = isCallerView
            ? ["主叫号码", "被叫号码", "通话时间", "时长(秒)", "LAC", "CI", "IMEI", "IMSI"]
            : ["本机号码", "对方号码", "呼叫类型", dirt.Dialect == 2 ? "起始时间" : "通话时间", "通话时长", "LAC", "CI", "IMEI", "IMSI"];
        var csv = Begin(dirt, header);
        foreach (var phone in phones)
        {
            var (from, until) = _inquiry.Period(phone);
            AddCalls(csv, phone, from, until, isCallerView);
            if (dirt.IsOverlapping && phone == phones[0])
                AddCalls(csv, phone, until - OverlapDays * Nation.Day, until, isCallerView);
        }
        Save($"03_话单/话单_{file + 1:0000}.csv", csv.ToBytes(dirt.Encoding), dirt.IsCopied);
    }

    private void AddCalls(CsvTable csv, int phone, int from, int until, bool isCallerView)
    {
        foreach (var call in _calls.Of(phone, from, until))
        {
            if (!Keeps(call.At ^ phone))
                continue;
            var isOut = call.From == phone;
            var (handset, cell) = _calls.At(phone, call.At);
            var given = isOut ? call.FromCell : call.ToCell;
            var place = Place(given >= 0 ? given : cell);
            string[] rest = [place.Lac, place.Ci, Imei(handset, call.At), _nation.Identities.Imsi(phone)];
            var (subject, peer) = (_portraits.PhoneNumber(phone), _portraits.PhoneNumber(isOut ? call.To : call.From));
            if (!isCallerView)
                csv.Add([subject, peer, isOut ? "主叫" : "被叫", Time(isOut || !_nation.Options.Dirt ? call.At : call.At + 1), Number(call.Seconds), .. rest]);
            else if (isOut)
                csv.Add([subject, peer, Time(call.At), Number(call.Seconds), .. rest]);
            else
                csv.Add([peer, subject, Time(call.At), Number(call.Seconds), "", "", "", ""]);
        }
    }

    // Every SIM in the handsets of a queried number, and its own usual handset.
    private void WriteDevices(List<int> phones)
    {
        var handsets = phones.SelectMany(_calls.UsesOf).Select(use => use.Handset).ToHashSet();
        var rows = new List<string[]>();
        foreach (var use in _nation.DeviceUses.Where(use => handsets.Contains(use.Handset)))
            rows.Add(DeviceRow(use));
        foreach (var phone in phones.Where(phone => _nation.Phones[phone].Kind is PhoneKind.Private or PhoneKind.Trade))
        {
            var record = _nation.Phones[phone];
            rows.Add(DeviceRow(new DeviceUseRecord(phone, record.Handset, record.ActiveFrom, record.ActiveUntil, 40 + phone % 200, record.Cell)));
        }
        var csv = new CsvTable();
        csv.AddLine("合成数据 演示用途");
        csv.Add(["IMEI", "IMSI", "MSISDN", "首次时间", "末次时间", "次数", "LAC", "CI"]);
        foreach (var row in rows.OrderBy(row => row[3], StringComparer.Ordinal).ThenBy(row => row[2], StringComparer.Ordinal).Where((_, i) => Keeps(i)))
            csv.Add(row);
        Save("04_机卡/机卡关联.csv", csv.ToBytes(TextEncoding.Utf8), false);
    }

    private string[] DeviceRow(DeviceUseRecord use)
    {
        var place = Place(use.Cell);
        return [Imei(use.Handset, use.From), _nation.Identities.Imsi(use.Phone), _portraits.PhoneNumber(use.Phone), Time(use.From), Time(use.Until), Number(use.Count), place.Lac, place.Ci];
    }

    private void WriteStatements(int file, List<int> accounts)
    {
        var dirt = FileDirt.Of(_nation, StatementKind, file);
        var rows = accounts.SelectMany(account => StatementRows(account, dirt)).Where((row, i) => Keeps(i ^ file << 20)).ToList();
        var layout = new StatementLayout(file, "", (Direction)(dirt.Dialect == 3 ? 4 : dirt.Dialect)) { Encoding = dirt.Encoding, IsInFen = dirt.IsInFen, HasFooter = dirt.HasPreface };
        Save($"06_流水/流水_{file + 1:0000}.csv", layout.Write(rows), dirt.IsCopied);
    }

    private IEnumerable<StatementRow> StatementRows(int account, FileDirt dirt)
    {
        var payments = _payments.Of(account);
        var portrait = _portraits.Account(account);
        if (dirt.IsScientific)
            portrait = new BankAccount { Bank = portrait.Bank, Card = "6.2990E+18", Number = "", Owner = portrait.Owner, CompanyName = portrait.CompanyName };
        var (sum, lowest) = (0L, 0L);
        foreach (var payment in payments)
        {
            sum += payment.To == account ? payment.Fen : -payment.Fen;
            lowest = Math.Min(lowest, sum);
        }
        var balance = -lowest + (_nation.Accounts[account].Layer > 0 ? 1200 : 20_000 + account * 7919L % 800_000);
        var ahead = ClockAhead(_nation.Accounts[account].Bank);
        for (var i = 0; i < payments.Count; i++)
        {
            var (payment, isIncoming) = (payments[i], payments[i].To == account);
            var draws = _nation.Draw(Purpose.Dirt, (long)account << 24 | (uint)i);
            var row = new StatementRow(portrait, Portraits.Time(payment.At + ahead), payment.Fen, balance, isIncoming, Counterparty(payment, isIncoming, ref draws))
            {
                Summary = payment.Other switch { OtherKind.Cash => "ATM取现", OtherKind.Salary => "工资", OtherKind.Merchant or OtherKind.Tenpay or OtherKind.Alipay => "消费", _ => "转账" },
                Ip = isIncoming || payment.Ip < 0 ? "" : _nation.Identities.Ip(payment.Ip), Mac = isIncoming || payment.Mac < 0 ? "" : _nation.Identities.Mac(payment.Mac),
                Serial = string.Create(CultureInfo.InvariantCulture, $"{_nation.Identities.Account(account)[7..]}{i + 1:00000}"),
            };
            if (_nation.Options.Dirt && !isIncoming && draws.Chance(_nation.Options.FailedRows))
                yield return row with { Failed = true, At = row.At.AddSeconds(-40), Serial = row.Serial + "9" };
            balance += isIncoming ? payment.Fen : -payment.Fen;
            yield return row with { BalanceFen = balance };
        }
    }

    private OtherSide Counterparty(TransferRecord payment, bool isIncoming, ref Draws draws)
    {
        var peer = isIncoming ? payment.From : payment.To;
        if (peer < 0)
            return Named(payment, ref draws);
        var side = peer >= Nation.Outside
            ? new OtherSide(_nation.Identities.Card(peer, peer % 3), payment.Other == OtherKind.Salary ? $"演示{peer % 997 + 1}实业有限公司" : _nation.Identities.StrangerName(peer), Bank.All[peer % 3].Name)
            : Known(_portraits.Account(peer));
        var isMasked = _nation.Options.Dirt && side.Account.Length >= 16 && draws.Chance(_nation.Options.Masked);
        return isMasked ? side with { Account = $"{side.Account[..4]}********{side.Account[^4..]}", IdCard = "" } : side;
    }

    private static OtherSide Known(BankAccount account) => new(account.Shown, account.HolderName, account.Bank.Name, account.Owner?.IdCard ?? "");

    private static OtherSide Named(TransferRecord payment, ref Draws draws) => payment.Other switch
    {
        OtherKind.Tenpay => Stories.OtherSides.Tenpay,
        OtherKind.Alipay => Stories.OtherSides.Alipay,
        OtherKind.Cash => Stories.OtherSides.Cash,
        OtherKind.UnionPay => Stories.OtherSides.UnionPay,
        _ => new OtherSide("", $"演示商户{draws.Between(1, 400)}", Merchant: $"演示商户{draws.Between(1, 400)}"),
    };

    private int ClockAhead(int bank)
    {
        var limit = _nation.Options.Dirt ? _nation.Options.ClockOffsetSeconds : 0;
        return limit == 0 ? 0 : _nation.Draw(Purpose.Dirt, -100 - bank).Between(-limit, limit);
    }

    private string Imei(int handset, int at)
    {
        var imei = _nation.Identities.Imei(handset);
        var draws = _nation.Draw(Purpose.Dirt, (long)handset << 32 | (uint)at);
        return !_nation.Options.Dirt || !draws.Chance(_nation.Options.ShortImei) ? imei : draws.Chance(0.5) ? imei[..14] : imei[..14] + "0";
    }

    private static CsvTable Begin(FileDirt dirt, string[] header)
    {
        var csv = new CsvTable();
        csv.AddLine("合成数据 演示用途");
        if (dirt.HasPreface)
        {
            csv.AddLine("调证单位：演示分局");
            csv.AddLine("查询时间：2026-03-18");
        }
        csv.Add(header);
        return csv;
    }

    private void EachFile(List<int> members, int perFile, Action<int, List<int>> write, CancellationToken cancellation)
    {
        var files = members.Chunk(perFile).Select((chunk, i) => (File: i, Members: chunk.ToList())).ToList();
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Math.Max(1, _nation.Options.Threads) }, file => write(file.File, file.Members));
    }

    private void Save(string name, byte[] content, bool isCopied)
    {
        Write(name, content);
        if (isCopied)
            Write(name.Replace(".csv", "（副本）.csv", StringComparison.Ordinal), content);
    }

    private void Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    private bool Keeps(int row) => _nation.Options.DropRows <= 0 || !_nation.Draw(Purpose.File, -1 - (long)(uint)row).Chance(_nation.Options.DropRows);

    private static List<int> Ordered(IEnumerable<int> items, Func<int, string> idOf) =>
        [.. items.Select(item => (item, id: idOf(item))).OrderBy(pair => pair.id, StringComparer.Ordinal).Select(pair => pair.item)];

    private static (string Lac, string Ci) Place(int cell) => (Number(20_480 + cell / 12), Number(61_440_001 + cell * 256));

    private static string Time(int at) => Portraits.Time(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
