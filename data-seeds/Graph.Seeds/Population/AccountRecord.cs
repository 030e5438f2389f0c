namespace Graph.Seeds.Population;

/// <summary>One bank account with its card; a company's has no card.</summary>
internal struct AccountRecord
{
    public int Owner;
    public int Company;
    public int NextOfOwner;
    public int OpenedAt;
    public int Outlet;
    public int ReservedPhone;
    public int Agent;
    public int Ip;
    public int Mac;
    public int Gang;
    public int Controller;
    public int FrozenAt;
    public byte Bank;
    public byte Layer;
    public bool IsSold;
    public bool IsShop;
}
