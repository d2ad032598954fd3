namespace MatonTwilio.Contract;

/// <summary>A line of the contract's files cannot be right; the message says where it is and what to write.</summary>
internal sealed class ContractException(string message) : Exception(message);
