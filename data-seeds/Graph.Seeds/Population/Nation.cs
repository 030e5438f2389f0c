using Graph.Seeds.Profiles;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Population;

/// <summary>The hidden world: who there is, who belongs to which gang, and the happenings that a story planted.</summary>
/// <remarks>Everyday calls and payments are not kept: <see cref="CallHistory"/> and <see cref="PaymentHistory"/> draw them when asked.</remarks>
internal sealed class Nation(SeedOptions options)
{
    /// <summary>Numbers and accounts from here on belong to nobody in this world.</summary>
    public const int Outside = 1 << 30;

    /// <summary>Addresses below this one are shared by many.</summary>
    public const int SharedIps = 128;

    /// <summary>First day of the records.</summary>
    public static readonly DateTime Start = new(2025, 9, 15, 0, 0, 0, DateTimeKind.Unspecified);

    public const int Day = 86_400;

    private int _macs;
    private int _ips = SharedIps;

    public SeedOptions Options { get; } = options;

    public ulong Seed => Options.Seed;

    public Identities Identities { get; } = new(options.Seed);

    public PersonRecord[] Persons { get; } = new PersonRecord[options.Persons];

    public Rows<PhoneRecord> Phones { get; } = new((int)(options.Persons * options.PhonesPerPerson));

    public Rows<AccountRecord> Accounts { get; } = new((int)(options.Persons * options.AccountsPerPerson));

    public Rows<CompanyRecord> Companies { get; } = new(options.Companies);

    public List<CallRecord> Calls { get; } = [];

    public List<TransferRecord> Transfers { get; } = [];

    public List<DeviceUseRecord> DeviceUses { get; } = [];

    public List<GangRecord> Gangs { get; } = [];

    public List<CaseRecord> Cases { get; } = [];

    public List<BridgeRecord> Bridges { get; } = [];

    /// <summary>Pairs of numbers that know each other, from everyday life.</summary>
    public ContactGraph Contacts { get; set; } = ContactGraph.Empty;

    public int HandsetCount { get; private set; }

    public int IpCount => _ips;

    public int End => Options.Days * Day;

    public Draws Draw(Purpose purpose, long item) => new(Seed, purpose, item);

    public int NewHandset() => HandsetCount++;

    public int NewMac() => _macs++;

    public int NewIp() => _ips++;

    public int AddPhone(int owner, PhoneKind kind, int openedAt, int handset, int cell)
    {
        var phone = Phones.Add(new PhoneRecord
        {
            Owner = owner, NextOfOwner = owner < 0 ? -1 : Persons[owner].FirstPhone, Handset = handset, Cell = cell, OpenedAt = openedAt, Contact = -1, Handler = -1,
            Gang = -1, PreviousOwner = -1, Kind = kind, ActiveFrom = Math.Max(0, openedAt), ActiveUntil = End,
        });
        if (owner >= 0)
            Persons[owner].FirstPhone = phone;
        return phone;
    }

    public int AddAccount(int owner, int openedAt, int bank, int outlet, int reservedPhone)
    {
        var account = Accounts.Add(new AccountRecord
        {
            Owner = owner, Company = -1, NextOfOwner = owner < 0 ? -1 : Persons[owner].FirstAccount, OpenedAt = openedAt, Outlet = outlet,
            ReservedPhone = reservedPhone, Agent = -1, Ip = owner < 0 ? -1 : HomeIp(owner), Mac = -1, Gang = -1, Controller = -1, FrozenAt = -1, Bank = (byte)bank,
        });
        if (owner >= 0)
            Persons[owner].FirstAccount = account;
        return account;
    }

    /// <summary>The address of a household; opened when the world began.</summary>
    public int HomeIp(int person) => SharedIps + Persons[person].Household;

    public void ReserveHomeIps(int households) => _ips = SharedIps + households;

    public IEnumerable<int> PhonesOf(int person)
    {
        for (var phone = Persons[person].FirstPhone; phone >= 0; phone = Phones[phone].NextOfOwner)
            yield return phone;
    }

    public IEnumerable<int> AccountsOf(int person)
    {
        for (var account = Persons[person].FirstAccount; account >= 0; account = Accounts[account].NextOfOwner)
            yield return account;
    }

    public void Ring(int from, int to, int at, int seconds, int fromCell = -1, int toCell = -1) => Calls.Add(new CallRecord(from, to, at, seconds, fromCell, toCell));

    /// <summary>Calls both ways between the numbers two persons use at home.</summary>
    public void Bond(ref Draws draws, int one, int other, int count, int from, int until)
    {
        var (a, b) = (Persons[one].Primary, Persons[other].Primary);
        for (var i = 0; i < count; i++)
        {
            var outward = i < 2 ? i == 0 : draws.Chance(0.5);
            Ring(outward ? a : b, outward ? b : a, Sometime(ref draws, from, until), draws.Between(12, 380));
        }
    }

    /// <summary>Calls one way only.</summary>
    public void Call(ref Draws draws, int caller, int callee, int count, int from, int until)
    {
        for (var i = 0; i < count; i++)
            Ring(Persons[caller].Primary, Persons[callee].Primary, Sometime(ref draws, from, until), draws.Between(20, 300));
    }

    public void Pay(int from, int to, int at, long fen, bool isCrime = false, int ip = -1, int mac = -1) =>
        Transfers.Add(new TransferRecord(from, to, at, fen, OtherKind.None, ip >= 0 ? ip : Accounts[from].Ip, mac >= 0 ? mac : Accounts[from].Mac, isCrime));

    public void PayOther(int from, OtherKind kind, int to, int at, long fen, bool isCrime = false) =>
        Transfers.Add(new TransferRecord(from, to, at, fen, kind, Accounts[from].Ip, Accounts[from].Mac, isCrime));

    /// <summary>A waking hour between two times.</summary>
    public static int Sometime(ref Draws draws, int from, int until)
    {
        var day = from / Day + draws.Below(Math.Max(1, (until - from) / Day));
        return day * Day + draws.Between(8 * 3600, 22 * 3600);
    }
}
