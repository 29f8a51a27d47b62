print("sasshi")
