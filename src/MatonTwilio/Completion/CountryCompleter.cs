namespace MatonTwilio.Commands;

/// <summary>Suggests countries for addresses and for numbers to buy.</summary>
public sealed class CountryCompleter() : PlaceCompleter(Countries.All);

/// <summary>Suggests countries in whose national format numbers can be read.</summary>
public sealed class RegionCompleter() : PlaceCompleter(Countries.WithNumbers);
