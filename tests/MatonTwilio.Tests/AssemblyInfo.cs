// Two are enough: the tests of TheProcess one by one, beside them the rest.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
