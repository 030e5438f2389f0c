using Graph.Seeds.Profiles;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Population;

/// <summary>Persons in households, with numbers, handsets and accounts; nobody is anything special yet.</summary>
internal static class PopulationBuilder
{
    public static Nation Build(SeedOptions options)
    {
        var nation = new Nation(options);
        RaiseHouseholds(nation);
        GivePhones(nation);
        OpenAccounts(nation);
        nation.Contacts = ContactGraph.Build(nation);
        return nation;
    }

    private static void RaiseHouseholds(Nation nation)
    {
        var (household, left) = (-1, 0);
        for (var i = 0; i < nation.Persons.Length; i++)
        {
            var draws = nation.Draw(Purpose.Person, i);
            if (left == 0)
            {
                household++;
                left = nation.Draw(Purpose.Household, household).Between(1, 3);
            }
            left--;
            nation.Persons[i] = new PersonRecord
            {
                Household = household, Workplace = draws.Chance(0.65) ? draws.Below(1 + nation.Persons.Length / 15) : -1, FirstPhone = -1, FirstAccount = -1,
                PrimaryAccount = -1, Gang = -1, ActiveFrom = 0, ActiveUntil = nation.End, BirthYear = (short)(2025 - draws.Between(18, 72)),
                IsMale = draws.Chance(0.51), County = (short)CountyOf(ref draws),
            };
            if (nation.Persons[i].BirthYear < 1953)
                nation.Persons[i].BirthYear = 1953;
        }
        nation.ReserveHomeIps(household + 1);
    }

    // Three of five live where their documents were issued, in one of the home prefectures.
    private static int CountyOf(ref Draws draws)
    {
        if (!draws.Chance(0.6))
            return draws.Below(CountyTable.Count - 3);
        return draws.Pick(CountyTable.OfPrefecture(draws.Below(CountyTable.HomePrefectures)));
    }

    private static void GivePhones(Nation nation)
    {
        var options = nation.Options;
        for (var i = 0; i < nation.Persons.Length; i++)
        {
            var draws = nation.Draw(Purpose.Phone, i);
            var cell = (nation.Persons[i].Household * 7919 + 13) % options.Cells;
            nation.Persons[i].Handset = nation.NewHandset();
            var second = draws.Chance(options.DualSim);
            var third = draws.Chance(Math.Max(0, options.PhonesPerPerson - 1 - options.DualSim));
            var spare = draws.Chance(options.DevicesPerPerson - 1) ? nation.NewHandset() : -1;
            var primary = AddPrivate(nation, ref draws, i, nation.Persons[i].Handset, cell);
            nation.Persons[i].Primary = primary;
            if (second)
                AddPrivate(nation, ref draws, i, nation.Persons[i].Handset, cell);
            if (third)
                AddPrivate(nation, ref draws, i, spare >= 0 ? spare : nation.Persons[i].Handset, cell);
        }
    }

    private static int AddPrivate(Nation nation, ref Draws draws, int person, int handset, int cell)
    {
        var phone = nation.AddPhone(person, PhoneKind.Private, OpenedAt(ref draws, nation), handset, cell);
        nation.Phones[phone].Outlet = draws.Below(nation.Options.Outlets);
        return phone;
    }

    private static void OpenAccounts(Nation nation)
    {
        for (var i = 0; i < nation.Persons.Length; i++)
        {
            var draws = nation.Draw(Purpose.Account, i);
            var count = Math.Min(6, 1 + draws.Poisson(nation.Options.AccountsPerPerson - 1));
            for (var k = 0; k < count; k++)
            {
                var bank = draws.Below(3);
                var account = nation.AddAccount(i, OpenedAt(ref draws, nation), bank, draws.Below(nation.Options.Outlets), nation.Persons[i].Primary);
                if (k == 0)
                    nation.Persons[i].PrimaryAccount = account;
                if (draws.Chance(0.03))
                    nation.Accounts[account].FrozenAt = draws.Below(nation.End);
            }
        }
    }

    // Nine years back, and one in twenty within the records, so that what is new is not yet suspicious.
    private static int OpenedAt(ref Draws draws, Nation nation)
    {
        var day = draws.Chance(0.06) ? draws.Below(nation.Options.Days - 30) : -1 - draws.Below(9 * 365);
        return day * Nation.Day + draws.Between(9 * 3600, 17 * 3600);
    }
}
