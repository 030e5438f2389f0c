using Graph.Seeds.Population;
using Graph.Seeds.Randomness;
using Graph.Seeds.World;
using System.Globalization;

namespace Graph.Seeds.Gangs;

/// <summary>Issues identity numbers that belong to nobody, last of all, when it is settled who was born when and where.</summary>
internal static class IdRegister
{
    private const int Slots = 12 * 28 * 2;

    public static void Issue(Nation nation)
    {
        if (nation.Options.OriginSeed != 0)
            Permute(nation);
        var used = new Dictionary<(int County, int Year, bool Male), short>();
        var order = new Permutation(nation.Seed, 200, nation.Persons.Length);
        for (var i = 0; i < nation.Persons.Length; i++)
        {
            ref var person = ref nation.Persons[order[i]];
            var key = (person.County, person.BirthYear, person.IsMale);
            while (used.GetValueOrDefault(key) == Slots)
                key = (person.County = (short)((person.County + 1) % CountyTable.Count), person.BirthYear, person.IsMale);
            person.IdSlot = used[key] = (short)(used.GetValueOrDefault(key) + 1);
        }
    }

    /// <summary>The eighteen characters of somebody.</summary>
    public static string NumberOf(Nation nation, int person)
    {
        var record = nation.Persons[person];
        var slot = (record.IdSlot * 389 + record.County * 31 + record.BirthYear * 7) % Slots;
        var (day, sequence) = (slot / 2, 996 + slot % 2 * 2 + (record.IsMale ? 1 : 0));
        return SyntheticNumbers.WithIdCheck(string.Create(
            CultureInfo.InvariantCulture, $"{CountyTable.Of(record.County).Code}{record.BirthYear}{day / 28 + 1:00}{day % 28 + 1:00}{sequence}"));
    }

    private static void Permute(Nation nation)
    {
        for (var i = 0; i < nation.Persons.Length; i++)
        {
            var draws = new Draws(nation.Options.OriginSeed, Purpose.IdCard, i);
            ref var person = ref nation.Persons[i];
            (person.County, person.BirthYear, person.IsMale) = ((short)draws.Below(CountyTable.Count), (short)draws.Between(1953, 2007), draws.Chance(0.5));
        }
    }
}
