using Graph.Seeds.World;

namespace Graph.Seeds.Stories;

/// <summary>People who look like somebody in a gang and are not, each beside one gang only.</summary>
internal sealed class Camouflage
{
    private const int CourierContacts = 70;

    private readonly WorldState _world;
    private readonly List<Person> _neighbourhood;

    private Camouflage(WorldState world, List<Person> neighbourhood)
    {
        _world = world;
        _neighbourhood = neighbourhood;
    }

    public static void Tell(WorldState world, List<Person> neighbourhood, CardGang cards, LaunderingRoom room, CallDen den)
    {
        var others = new Camouflage(world, neighbourhood);
        others.Landlord(den);
        others.Driver(cards);
        others.HandsetShop(cards);
        others.CurrencyTrader(room);
        others.PayrollOffice(room);
        others.Mother(room);
        others.Couriers(world.Persons.Where(p => p.IsMember).ToList());
        others.Shops();
        others.GroupBuy();
        others.CampusEnrolment();
    }

    private Person Somebody(string kind, string gang = "", int youngest = 28, int oldest = 55)
    {
        var person = _world.NewSubscriber(youngest, oldest);
        person.Camouflage = kind;
        person.Gang = gang;
        person.Phone.IsInFirstRegister = true;
        person.Phone.CallFile = 7;
        return person;
    }

    private BankAccount Queried(Person owner, Bank bank, int file)
    {
        var account = _world.NewAccount(owner, bank);
        account.StatementFile = file;
        return account;
    }

    // The den's boss pays him rent each month, as six honest tenants do.
    private void Landlord(CallDen den)
    {
        var landlord = Somebody("landlord", CallDen.Name, 45, 62);
        var account = Queried(landlord, Bank.Third, 14);
        var tenants = _neighbourhood.Take(6).SelectMany(p => p.Accounts.Take(1)).Append(den.OwnAccount).ToList();
        for (var i = 0; i < tenants.Count; i++)
        {
            for (var month = 0; month < 4; month++)
                _world.Pay(tenants[i], account, _world.Day(2025, 12, 2).AddDays(30 * month).AddHours(9 + i), (180 + (40 * i)) * 1000L, "房租", isKey: true);
        }

        _world.Bond(den.Manager.Phone, landlord.Phone, 4);
        foreach (var tenant in _neighbourhood.Take(6))
            _world.Bond(landlord.Phone, tenant.Phone, 3);
    }

    private void Driver(CardGang cards)
    {
        var driver = Somebody("driver", CardGang.Name, 30, 50);
        foreach (var rider in (Person[])[cards.FirstHandler, cards.SecondHandler, cards.SecondDealer])
            _world.Bond(driver.Phone, rider.Phone, _world.Random.Between(6, 10));
        foreach (var rider in _neighbourhood.Skip(10).Take(40))
            _world.Bond(driver.Phone, rider.Phone, 2);
    }

    // Nine SIMs in the shop's test phone: an opener's own, which is not a sold one, and eight of honest customers.
    private void HandsetShop(CardGang cards)
    {
        var shop = Somebody("handset-shop", CardGang.Name, 28, 45);
        var test = _world.NewHandset();
        var opener = _world.Persons.First(p => p.Gang == CardGang.Name && p.Role == "Opener");
        var customers = _neighbourhood.Skip(60).Take(8).Select(p => p.Phone).Prepend(opener.Phone).ToList();
        foreach (var sim in customers)
        {
            var at = _world.SomeTime(_world.From, _world.Until, 10, 19);
            _world.UseDevice(sim, test, at, at.AddMinutes(_world.Random.Between(4, 25)), 1, shop.Phone.Cell);
        }

        _world.UseDevice(shop.Phone, test, _world.From, _world.Until, 160);
        _world.Bond(shop.Phone, cards.Recruiters[0].Phone, 3);
        shop.FurtherActors.Add("imei14:" + test.Imei[..14]);
    }

    private void CurrencyTrader(LaunderingRoom room)
    {
        var trader = Somebody("currency-trader", LaunderingRoom.Name, 30, 48);
        var account = Queried(trader, Bank.Second, 8);
        foreach (var customer in _neighbourhood.Skip(70).Take(14).SelectMany(p => p.Accounts.Take(1)))
            Exchange(customer, account, _world.Random.Between(3, 20) * 100000L);
        Exchange(room.Salary, account, 800000);
        Exchange(room.Salary, account, 1200000);
        _world.Bond(trader.Phone, room.Dispatcher.Phone, 4);
    }

    private void Exchange(BankAccount customer, BankAccount trader, long amountFen)
    {
        var at = _world.SomeTime(_world.From, _world.Until, 10, 17);
        _world.Pay(customer, trader, at, amountFen, "换汇", isKey: true);
        _world.PayOther(trader, _world.Stranger(), at.AddMinutes(_world.Random.Between(4, 18)), amountFen / 1000 * 995, "换汇");
    }

    // The whole building goes out through one address, the payroll office's staff, the neighbour, and the two companies as well.
    private void PayrollOffice(LaunderingRoom room)
    {
        var manager = Somebody("payroll", "", 35, 52);
        var office = _world.NewCompanyAccount($"{_world.Names.Next()}人力资源有限公司", manager, Bank.First);
        office.Ip = LaunderingRoom.OfficeIp;
        office.Mac = _world.Numbers.Mac();
        office.StatementFile = 4;
        var staff = Enumerable.Range(0, 30).Select(i => Employee(manager, office, i)).ToList();
        foreach (var month in Enumerable.Range(0, 4))
        {
            var payday = _world.Day(2025, 12, 10).AddDays(30 * month).AddHours(10);
            foreach (var account in staff.Append(room.Salary))
                _world.Pay(office, account, payday = payday.AddSeconds(3), _world.Random.Between(48, 120) * 10000L, "代发工资", isKey: account == room.Salary);
        }

        var neighbour = Somebody("office-neighbour", LaunderingRoom.Name, 30, 50);
        var own = Queried(neighbour, Bank.First, 5);
        own.Ip = LaunderingRoom.OfficeIp;
        own.Mac = _world.Numbers.Mac();
        _world.Bond(neighbour.Phone, room.Nominees[0].Phone, 3);
        foreach (var account in _neighbourhood.Skip(90).SelectMany(p => p.Accounts.Take(1)).Where(a => a.StatementFile > 0).Take(30))
        {
            account.Ip = LaunderingRoom.OfficeIp;
            account.Mac = _world.Numbers.Mac();
        }
    }

    private BankAccount Employee(Person manager, BankAccount office, int index)
    {
        var person = _world.NewSubscriber(22, 50);
        person.Camouflage = "payroll";
        var account = Queried(person, Bank.First, index % 2 == 0 ? 4 : 5);
        account.OpenedAt = _world.Day(2025, 11, 12).AddHours(10).AddMinutes(7 * index);
        account.OutletId = office.OutletId;
        account.OutletName = office.OutletName;
        account.Agent = manager;
        account.AgentPhone = manager.Phone.Number;
        account.Employer = office.CompanyName;
        account.Ip = LaunderingRoom.OfficeIp;
        account.Mac = _world.Numbers.Mac();
        return account;
    }

    private void Mother(LaunderingRoom room)
    {
        var mother = Somebody("mother", LaunderingRoom.Name, 66, 74);
        var mule = _world.Persons.First(p => p.Gang == LaunderingRoom.Name && p.Accounts.Any(a => a.Layer == 2));
        var children = _neighbourhood.Skip(100).Where(p => p.Accounts.Count > 0).Take(2).Append(mule).ToList();
        foreach (var child in children)
        {
            child.Accounts[0].ReservedPhone = mother.Phone.Number;
            _world.Bond(mother.Phone, child.Phone, 30);
        }
    }

    private void Couriers(List<Person> members)
    {
        foreach (var gang in (string[])[CardGang.Name, GoipDen.Name, CallDen.Name])
        {
            var courier = Somebody("courier", "", 22, 40);
            var local = members.Where(p => p.Gang == gang && !p.IsBoss).Take(3).ToList();
            var contacts = _neighbourhood.Skip(_world.Random.Below(100)).Take(CourierContacts - local.Count).Concat(local);
            foreach (var contact in contacts)
            {
                _world.Ring(courier.Phone, contact.Phone, _world.SomeTime(_world.From, _world.Until, 9, 20), _world.Random.Between(8, 40));
                if (_world.Random.Chance(30))
                    _world.Ring(contact.Phone, courier.Phone, _world.SomeTime(_world.From, _world.Until, 9, 20), _world.Random.Between(8, 40));
                if (_world.Random.Chance(40))
                    Deliver(courier, contact);
            }
        }
    }

    private void Deliver(Person courier, Person contact) => _world.Parcels.Add(new Parcel(
        "YS" + _world.Numbers.Digits(10), _world.SomeTime(_world.From, _world.Until, 9, 18), courier.Name, courier.Phone.Number,
        contact.Name, contact.Phone.Number, contact.Address, _world.Random.Pick<string>(["日用品", "服装", "食品", "图书"])));

    private void Shops()
    {
        foreach (var file in (int[])[2, 7, 12])
        {
            var shop = Somebody("shop");
            var account = Queried(shop, file == 2 ? Bank.First : file == 7 ? Bank.Second : Bank.Third, file);
            foreach (var customer in _neighbourhood.Skip(_world.Random.Below(120)).Take(45))
            {
                _world.Ring(customer.Phone, shop.Phone, _world.SomeTime(_world.From, _world.Until));
                if (customer.Accounts.Count > 0)
                    _world.Pay(customer.Accounts[0], account, _world.SomeTime(_world.From, _world.Until), _world.Random.Between(15, 160) * 100L, "消费");
            }
        }
    }

    private void GroupBuy()
    {
        var organiser = Somebody("group-buy", "", 30, 45);
        var account = Queried(organiser, Bank.First, 1);
        foreach (var member in _neighbourhood.Skip(40).Take(60))
        {
            _world.Ring(organiser.Phone, member.Phone, _world.SomeTime(_world.From, _world.Until));
            for (var i = 0; member.Accounts.Count > 0 && i < 3; i++)
                _world.Pay(member.Accounts[0], account, _world.SomeTime(_world.From, _world.Until), _world.Random.Between(20, 180) * 100L, "团购");
        }
    }

    // A run of openings at one outlet on one day, minutes apart: a flawless flag A5 without any harm.
    private void CampusEnrolment()
    {
        var at = _world.Day(2025, 11, 15).AddHours(9);
        for (var i = 0; i < 40; i++)
        {
            var student = _world.NewSubscriber(18, 20);
            student.Camouflage = "campus";
            student.Phone.OpenedAt = at = at.AddSeconds(_world.Random.Between(240, 560));
            student.Phone.OutletId = "YTC1";
            student.Phone.OutletName = "演示大学校园营业点";
            student.Phone.ClerkId = "GC1";
        }
    }
}
