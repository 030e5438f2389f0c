using Graph.Seeds.Profiles;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Population;

/// <summary>How one number calls: drawn from the table of its class.</summary>
internal readonly record struct CallHabits(int Counterparts, double CallsEach, double CallerShare, double MeanSeconds, int Handsets, int Hours, int Days)
{
    private const double Coupled = 0.5;

    /// <summary>The habits of a number. Many counterparts and many calls each exclude one another half of the time.</summary>
    public static CallHabits Of(Nation nation, int phone)
    {
        var record = nation.Phones[phone];
        var table = record.Kind is PhoneKind.Work or PhoneKind.Boxed ? CallFeatures.Fraud : CallFeatures.Normal;
        var draws = nation.Draw(Purpose.Feature, phone);
        var many = draws.Unit();
        var each = draws.Chance(Coupled) ? 1 - many : draws.Unit();
        var habits = new CallHabits(
            (int)Math.Round(table.Counterparts.At(many)), table.CallsPerCounterpart.At(each), table.CallerShare.At(draws.Unit()), table.MeanSeconds.At(draws.Unit()),
            (int)Math.Round(table.Handsets.At(draws.Unit())), (int)Math.Round(table.Hours.At(draws.Unit())), (int)Math.Round(table.Days.At(draws.Unit())));
        return record.Kind switch
        {
            PhoneKind.Sold => habits with { Counterparts = 0 },
            PhoneKind.Boxed => habits with { Counterparts = Boxed(ref draws, record), CallsEach = 1.04, CallerShare = 1, Hours = 12 },
            PhoneKind.Trade => habits with { Counterparts = draws.Between(120, 420), CallsEach = draws.Between(1.05, 1.6), CallerShare = draws.Between(0.75, 1) },
            _ => habits,
        };
    }

    // 80-400 calls a day while it lives.
    private static int Boxed(ref Draws draws, PhoneRecord record) =>
        Math.Min(900, (int)(draws.Between(80, 400) * Math.Max(0.3, (record.ActiveUntil - record.ActiveFrom) / (double)Nation.Day)));
}
