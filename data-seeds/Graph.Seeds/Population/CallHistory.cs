using Graph.Seeds.Randomness;

namespace Graph.Seeds.Population;

/// <summary>The calls of one number, drawn when asked: everyday ones from its habits, planted ones from the stories.</summary>
/// <remarks>A call between two numbers of this world is drawn from the pair, so that both records tell the same. Safe to ask from many threads.</remarks>
internal sealed class CallHistory
{
    private const double DaysEach = 0.7;
    private const int OutsidePool = 5;
    private const int CallsMax = 1500;

    // Whom a den calls is hardly ever called by another number of it.
    private const int VictimsFrom = 20_000_000;
    private const int VictimPool = 50_000_000;

    // Shares of the day by hour: little at night, most before noon and in the evening.
    private static readonly int[] HourWeights = [4, 2, 1, 1, 1, 2, 8, 25, 52, 70, 74, 66, 54, 52, 62, 66, 66, 68, 72, 70, 62, 44, 24, 10];

    private static readonly int HourTotal = HourWeights.Sum();

    private readonly Nation _nation;
    private readonly Lookup<CallRecord> _planted;
    private readonly Lookup<DeviceUseRecord> _uses;

    public CallHistory(Nation nation)
    {
        _nation = nation;
        _planted = new Lookup<CallRecord>(nation.Calls, call => call.From, call => call.To, nation.Phones.Count);
        _uses = new Lookup<DeviceUseRecord>(nation.DeviceUses, use => use.Phone, _ => -1, nation.Phones.Count);
    }

    /// <summary>Stays of a SIM in other handsets than its own.</summary>
    public IEnumerable<DeviceUseRecord> UsesOf(int phone) => _uses.Of(phone);

    /// <summary>Calls of a number from a time until before another, in order of time.</summary>
    public List<CallRecord> Of(int phone, int from, int until)
    {
        var calls = new List<CallRecord>(_planted.Of(phone).Where(call => call.At >= from && call.At < until));
        var habits = CallHabits.Of(_nation, phone);
        var known = _nation.Contacts.Of(phone);
        foreach (var other in known)
            AddPair(calls, phone, other, from, until);
        var left = CallsMax;
        for (var i = 0; i < habits.Counterparts - known.Length && left > 0; i++)
            left -= AddOutside(calls, phone, habits, i, from, until);
        calls.Sort((a, b) => (a.At, a.From, a.To).CompareTo((b.At, b.From, b.To)));
        return calls;
    }

    /// <summary>The handset a SIM is in at a time, and the cell it is in.</summary>
    public (int Handset, int Cell) At(int phone, int at)
    {
        foreach (var use in _uses.Of(phone))
        {
            if (at >= use.From && at <= use.Until)
                return (use.Handset, use.Cell);
        }
        var record = _nation.Phones[phone];
        var handsets = CallHabits.Of(_nation, phone).Handsets;
        var place = (int)((long)at * handsets / Math.Max(1, _nation.End));
        var handset = place <= 0 || record.Kind is not PhoneKind.Private ? record.Handset : Earlier(phone, place);
        var hour = at / 3600 % 24;
        return (handset, hour is >= 9 and < 18 && record.Kind == PhoneKind.Private ? WorkCell(record.Cell, phone) : record.Cell);
    }

    // Handsets before and after the usual one are old ones that nobody else in this world uses.
    private int Earlier(int phone, int place) => _nation.HandsetCount + phone * 8 + place;

    private int WorkCell(int cell, int phone) => (cell + 1 + new Draws(_nation.Seed, Purpose.Phone, -phone - 1).Below(5)) % _nation.Options.Cells;

    private void AddPair(List<CallRecord> calls, int phone, int other, int from, int until)
    {
        var (low, high) = (Math.Min(phone, other), Math.Max(phone, other));
        var (a, b) = (CallHabits.Of(_nation, low), CallHabits.Of(_nation, high));
        var draws = _nation.Draw(Purpose.Call, ((long)low << 31) ^ high);
        var count = Around(ref draws, Math.Sqrt(a.CallsEach * b.CallsEach));
        var share = a.CallerShare / (a.CallerShare + b.CallerShare);
        var seconds = Math.Sqrt(a.MeanSeconds * b.MeanSeconds);
        Span<int> days = stackalloc int[6];
        var dayCount = Days(ref draws, days, count, 0, _nation.End);
        for (var i = 0; i < count; i++)
        {
            var at = days[i % dayCount] * Nation.Day + Clock(ref draws);
            var isLow = draws.Chance(share);
            var length = Seconds(ref draws, seconds);
            if (at >= from && at < until)
                calls.Add(isLow ? new CallRecord(low, high, at, length) : new CallRecord(high, low, at, length));
        }
    }

    private int AddOutside(List<CallRecord> calls, int phone, CallHabits habits, int place, int from, int until)
    {
        var record = _nation.Phones[phone];
        var draws = _nation.Draw(Purpose.Call, ~(((long)phone << 31) ^ place));
        var peer = Nation.Outside + (record.Kind is PhoneKind.Work or PhoneKind.Boxed ? VictimsFrom + draws.Below(VictimPool) : draws.Below(_nation.Options.Persons * OutsidePool));
        var count = Around(ref draws, habits.CallsEach);
        Span<int> days = stackalloc int[6];
        var dayCount = Days(ref draws, days, count, record.ActiveFrom, record.ActiveUntil);
        for (var i = 0; i < count; i++)
        {
            var at = days[i % dayCount] * Nation.Day + Clock(ref draws);
            var isOut = draws.Chance(habits.CallerShare);
            var length = Seconds(ref draws, habits.MeanSeconds);
            if (at >= from && at < until && at >= record.ActiveFrom && at <= record.ActiveUntil + Nation.Day)
                calls.Add(isOut ? new CallRecord(phone, peer, at, length) : new CallRecord(peer, phone, at, length));
        }
        return count;
    }

    // The whole part, and one more with the chance of the rest.
    private static int Around(ref Draws draws, double mean) => Math.Max(1, (int)mean + (draws.Chance(mean - Math.Floor(mean)) ? 1 : 0));

    private static int Days(ref Draws draws, Span<int> days, int count, int from, int until)
    {
        var used = Math.Min(Math.Min(days.Length, count), 1 + draws.Poisson(DaysEach));
        for (var i = 0; i < used; i++)
            days[i] = from / Nation.Day + draws.Below(Math.Max(1, (until - from) / Nation.Day));
        return used;
    }

    private static int Clock(ref Draws draws)
    {
        var (left, hour) = (draws.Below(HourTotal), 0);
        while (left >= HourWeights[hour])
            left -= HourWeights[hour++];
        return hour * 3600 + draws.Below(3600);
    }

    private static int Seconds(ref Draws draws, double mean) => Math.Max(1, (int)draws.LogNormal(mean * 0.73, 0.8));
}
