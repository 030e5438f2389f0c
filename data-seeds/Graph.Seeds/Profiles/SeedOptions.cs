namespace Graph.Seeds.Profiles;

/// <summary>Every parameter of a synthetic world by name, with its default. Rates are shares in [0, 1]; days, minutes and yuan as named.</summary>
public sealed record SeedOptions
{
    public string Profile { get; init; } = "S";

    /// <summary><c>casefile</c> (what a task force holds) or <c>sweep</c> (an area pulled in bulk).</summary>
    public string Regime { get; init; } = "casefile";

    public ulong Seed { get; init; } = 1;

    public bool Dirt { get; init; } = true;

    /// <summary>Another value draws other regions, birth dates and sexes into the identity numbers and nothing else.</summary>
    public ulong OriginSeed { get; init; }

    /// <summary>Share of the rows that is left out of every table, for the stability twin.</summary>
    public double DropRows { get; init; }

    /// <summary>Files written side by side; changes no byte.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    // Size.
    public int Persons { get; init; } = 3000;
    public double PhonesPerPerson { get; init; } = 1.35;
    public double DevicesPerPerson { get; init; } = 1.15;
    public double AccountsPerPerson { get; init; } = 2.2;
    public int Companies { get; init; } = 30;
    public int Outlets { get; init; } = 20;
    public int Cells { get; init; } = 60;
    public int Days { get; init; } = 180;

    // Gangs.
    public int CardTrafficking { get; init; } = 1;
    public int GoipDen { get; init; } = 1;
    public int WaterHouse { get; init; } = 1;
    public int CallDen { get; init; } = 1;
    public int FullChain { get; init; }
    public int Sleeper { get; init; }
    public double CardGangMedian { get; init; } = 16;
    public int CardGangMax { get; init; } = 80;
    public int GoipSimsMin { get; init; } = 30;
    public int GoipSimsMax { get; init; } = 300;
    public int WaterAccountsMin { get; init; } = 40;
    public int WaterAccountsMax { get; init; } = 400;
    public int FullChainMin { get; init; } = 40;
    public int FullChainMax { get; init; } = 160;
    public double SharedSupplier { get; init; } = 0.40;
    public double SamePrefecture { get; init; } = 0.55;
    public double RetiredCounty { get; init; } = 0.20;
    public int GenerationsMax { get; init; } = 4;
    public double DeviceReuse { get; init; } = 0.35;
    public double HandlerReuse { get; init; } = 0.90;
    public double BossTrace { get; init; } = 0.85;
    public int HangersOn { get; init; } = 6;

    // Money.
    public double LossMedianYuan { get; init; } = 20000;
    public double LossSigma { get; init; } = 1.71;
    public int FanOutMin { get; init; } = 3;
    public int FanOutMax { get; init; } = 12;
    public double Layers3 { get; init; } = 0.35;
    public double Layers4 { get; init; } = 0.45;
    public double ResidenceMedianMinutes { get; init; } = 6;
    public double ResidenceSigma { get; init; } = 1.225;
    public double SkimMin { get; init; } = 0.005;
    public double SkimMax { get; init; } = 0.025;
    public double ExtraAccountsPerSupplier { get; init; } = 1.5;
    public double Probe { get; init; } = 0.70;
    public double ProbeAtNight { get; init; } = 0.60;
    public double ExitCash { get; init; } = 0.30;
    public double ExitOtc { get; init; } = 0.40;
    public double ExitPos { get; init; } = 0.15;
    public int ChunkYuan { get; init; } = 4000;

    // Suppliers.
    public double IdleShort { get; init; } = 0.40;
    public double IdleMiddle { get; init; } = 0.40;
    public double Age18To22 { get; init; } = 0.24;
    public double Age23To30 { get; init; } = 0.41;
    public double Age31To45 { get; init; } = 0.27;
    public double Male { get; init; } = 0.90;
    public int MulesPer10000 { get; init; } = 30;

    // Camouflage, per 10,000 persons.
    public int SharedPhoneFamilies { get; init; } = 120;
    public int PayrollBatches { get; init; } = 6;
    public int PayrollBatchSize { get; init; } = 30;
    public int CampusEnrolments { get; init; } = 4;
    public int CampusSize { get; init; } = 60;
    public int ShopAgents { get; init; } = 8;
    public int Couriers { get; init; } = 150;
    public int CallCentres { get; init; } = 3;
    public int SharedAddresses { get; init; } = 10;
    public int SharedAddressAccounts { get; init; } = 200;
    public int ResoldPhones { get; init; } = 90;
    public int RecycledNumbers { get; init; } = 70;
    public double DualSim { get; init; } = 0.30;
    public int PosMerchants { get; init; } = 60;
    public int Traders { get; init; } = 15;
    public int Circles { get; init; } = 40;
    public int Migrants { get; init; } = 900;
    public int SmallFirms { get; init; } = 30;
    public int GroupBuyers { get; init; } = 10;

    // Cases and queries.
    public double Reported { get; init; } = 0.85;
    public double ReportedInSweep { get; init; } = 0.22;
    public double QueryFirstLayer { get; init; } = 0.95;
    public double QuerySecondLayer { get; init; } = 0.70;
    public double QueryLaterLayer { get; init; } = 0.45;
    public double QueryOpenerPhone { get; init; } = 0.80;
    public double QueryBoss { get; init; } = 0.15;
    public double QueryMember { get; init; } = 0.50;
    public double QueryBoxedSim { get; init; } = 0.10;
    public double QueryCamouflage { get; init; } = 0.08;
    public double QueryAnybody { get; init; } = 0.015;
    public double RegisterContact { get; init; } = 0.20;
    public double SweepPhones { get; init; } = 0.01;
    public double SweepAccounts { get; init; } = 0.01;
    public int CallDays { get; init; } = 21;
    public int SweepCallDays { get; init; } = 10;
    public int PhonesPerFile { get; init; } = 20;
    public int AccountsPerFile { get; init; } = 40;
    public int RegisterRowsPerFile { get; init; } = 3000;

    // Dirt.
    public double DuplicateFiles { get; init; } = 0.10;
    public double OverlappingPeriods { get; init; } = 0.15;
    public double Gbk { get; init; } = 0.30;
    public double Preface { get; init; } = 0.40;
    public double ScientificFiles { get; init; } = 0.01;
    public double Masked { get; init; } = 0.12;
    public double ShortImei { get; init; } = 0.40;
    public int ClockOffsetSeconds { get; init; } = 90;
    public double FailedRows { get; init; } = 0.02;
    public double FenFiles { get; init; } = 0.12;
    public double WrongChecks { get; init; } = 0.005;
    public double FullWidth { get; init; } = 0.03;
    public double SwappedColumns { get; init; } = 0.01;

    /// <summary>The defaults of a profile.</summary>
    /// <param name="profile"><c>S</c>, <c>M</c> or <c>L</c>.</param>
    public static SeedOptions For(string profile) => profile switch
    {
        "S" => new SeedOptions { GoipSimsMax = 60, WaterAccountsMax = 60, CardGangMedian = 20, CardGangMax = 24 },
        "M" => new SeedOptions
        {
            Profile = "M", Persons = 60_000, Companies = 600, Outlets = 300, Cells = 600,
            CardTrafficking = 12, GoipDen = 8, WaterHouse = 8, CallDen = 6, FullChain = 3, Sleeper = 3,
        },
        "L" => new SeedOptions
        {
            Profile = "L", Persons = 600_000, Companies = 6_000, Outlets = 3_000, Cells = 6_000,
            CardTrafficking = 90, GoipDen = 60, WaterHouse = 60, CallDen = 45, FullChain = 22, Sleeper = 23,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "S, M or L"),
    };

    /// <summary>The same options with one changed by name.</summary>
    /// <exception cref="ArgumentException">There is no option of that name, or the value does not fit it.</exception>
    public SeedOptions With(string name, string value)
    {
        var property = typeof(SeedOptions).GetProperty(name, System.Reflection.BindingFlags.IgnoreCase | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance)
            ?? throw new ArgumentException($"There is no parameter {name}.", nameof(name));
        var changed = this with { };
        try
        {
            property.SetValue(changed, Convert.ChangeType(value, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (FormatException fault)
        {
            throw new ArgumentException($"{name} cannot be {value}.", nameof(value), fault);
        }
        return changed;
    }

    /// <summary>Name and value of every option, in the order of this file.</summary>
    public IEnumerable<(string Name, string Value)> All() => typeof(SeedOptions).GetProperties()
        .Where(property => property.Name != nameof(Threads)).Select(property => (property.Name, Convert.ToString(property.GetValue(this), System.Globalization.CultureInfo.InvariantCulture)!));

    internal int Per10000(int count) => Math.Max(1, (int)Math.Round((double)count * Persons / 10_000));
}
