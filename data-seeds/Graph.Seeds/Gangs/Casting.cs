using Graph.Seeds.Population;
using Graph.Seeds.Profiles;
using Graph.Seeds.Randomness;

namespace Graph.Seeds.Gangs;

/// <summary>Chooses who plays which part, in a shuffled order of everybody; nobody plays two.</summary>
/// <remarks>A member is an ordinary person first, with family, friends and accounts; only what the role demands is changed.</remarks>
internal sealed class Casting(Nation nation)
{
    private readonly Permutation _order = new(nation.Seed, 100, nation.Persons.Length);
    private int _next;

    public int Anybody()
    {
        while (_next < nation.Persons.Length)
        {
            var person = (int)_order[_next++];
            ref var record = ref nation.Persons[person];
            if (record.Gang < 0 && record.Disguise == Disguise.None && !record.IsVictim && !record.IsSupplier)
                return person;
        }
        throw new InvalidOperationException("The world is too small for its gangs and its camouflage.");
    }

    public int Disguised(Disguise kind)
    {
        var person = Anybody();
        nation.Persons[person].Disguise = kind;
        return person;
    }

    public int Victim()
    {
        var person = Anybody();
        nation.Persons[person].IsVictim = true;
        return person;
    }

    public int Member(GangRecord gang, ref Draws draws, Role role, int module = 0)
    {
        var person = Anybody();
        Dress(person, ref draws, role is Role.Leader or Role.Organiser);
        ref var record = ref nation.Persons[person];
        (record.Gang, record.Role, record.Module) = (gang.Number, role, (byte)module);
        if (draws.Chance(nation.Options.SamePrefecture))
        {
            var isRetired = gang.UsesRetiredCodes && gang.Prefecture < 2;
            record.County = (short)(isRetired ? CountyTable.RetiredFor(record.BirthYear) : draws.Pick(CountyTable.OfPrefecture(gang.Prefecture)));
        }
        gang.Members.Add(person);
        return person;
    }

    /// <summary>Somebody who sells his cards and belongs to no gang.</summary>
    public int Supplier(ref Draws draws)
    {
        var person = Anybody();
        Dress(person, ref draws, isHead: false);
        nation.Persons[person].IsSupplier = true;
        nation.Persons[person].Role = Role.Opener;
        return person;
    }

    private void Dress(int person, ref Draws draws, bool isHead)
    {
        var (options, age) = (nation.Options, draws.Unit());
        var years = isHead ? draws.Between(22, 44)
            : age < options.Age18To22 ? draws.Between(18, 22)
            : age < options.Age18To22 + options.Age23To30 ? draws.Between(23, 30)
            : age < options.Age18To22 + options.Age23To30 + options.Age31To45 ? draws.Between(31, 45) : draws.Between(46, 62);
        ref var record = ref nation.Persons[person];
        record.BirthYear = (short)(2025 - years);
        record.IsMale = draws.Chance(options.Male);
    }
}
