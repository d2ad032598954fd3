namespace MatonTwilio.Contract;

/// <summary>A line of the contract's files is invalid. The message names the line and the correction.</summary>
internal sealed class ContractException(string message) : Exception(message);
