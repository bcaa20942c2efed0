import AwasCommand

AwasCommand.main()
