exports.main = async ({ numbers }) => numbers.reduce((sum, number) => sum + number, 0);
