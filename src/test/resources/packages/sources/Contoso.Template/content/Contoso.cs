class Contoso { }
